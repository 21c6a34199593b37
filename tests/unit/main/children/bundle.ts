import path from 'node:path'
import { build } from 'vite'
import { freshFolder } from '../support'

/** A script of this folder as one plain file, so that starting it takes milliseconds: it is started and killed often. */
export async function bundleChild(name: string): Promise<string> {
  const outDir = freshFolder()
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
