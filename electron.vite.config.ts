import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import mantine from 'postcss-preset-mantine'

/**
 * Three bundles: main (ES modules; packages stay outside and are loaded at run time), preload (one CommonJS file, the
 * only kind a sandboxed preload can be) and the renderer's pages. `resources/` is not bundled: main reads it at run
 * time from `app.getAppPath()/resources`.
 */
export default defineConfig({
  main: {
    build: {
      // Electron brings Node 24, but the same bundle also runs on the developer's Node (see tests/electron-shell).
      target: 'node20',
      rollupOptions: { input: { index: resolve('src/main/index.ts') } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    css: { postcss: { plugins: [mantine()] } },
    build: { rollupOptions: { input: { index: resolve('src/renderer/index.html') } } },
  },
})
