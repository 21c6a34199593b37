import path from 'node:path'
import { build } from 'vite'

/** A script of this folder as one plain file in `outDir`. Answers its path. */
export async function bundleInto(name: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, `${name}.ts`),
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return path.join(outDir, `${name}.mjs`)
}
