import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { LayoutBuilder, partNames, Renderer, TextInlines } from '../../../../src/node/print/engine/parts'

/** What the inside of pdfmake looked like when our layout and renderer were written against it. */
const known = '6c0ba273244c9a86'

it('builds on exactly the pdfmake it was written for', async () => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: Record<string, string> }
  expect(manifest.dependencies['pdfmake']).toBe('0.3.11')
  const hash = createHash('sha256')
  for (const name of partNames) hash.update(await readFile(path.resolve(`node_modules/pdfmake/js/${name}.js`)))
  // Red after an update: read what changed in these files, look at every page, then set the new sum here.
  expect(hash.digest('hex').slice(0, 16)).toBe(known)
})

it.each([
  [
    LayoutBuilder,
    [
      'tryLayoutDocument',
      'processNode',
      'processRow',
      'processCanvas',
      'processImage',
      'processSVG',
      'buildNextLine',
      'addDynamicRepeatable',
    ],
  ],
  [Renderer, ['renderPages', 'renderLine', 'renderVector', 'renderImage', 'renderSVG']],
  [TextInlines, ['measure']],
] as const)('finds every method that it puts itself before: %o', (part, methods) => {
  for (const method of methods) expect(Object.hasOwn(part.prototype, method)).toBe(true)
})
