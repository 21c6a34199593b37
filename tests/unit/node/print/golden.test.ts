import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { stateForm } from '../../../../src/core/catalog/state-form'
import { buildCareerPlan } from '../../../../src/core/documents/career-plan'
import { documentIds } from '../../../../src/core/documents/kinds'
import { buildMethod } from '../../../../src/core/documents/method'
import type { DocumentModel } from '../../../../src/core/documents/model'
import { renderPdf, type PrintOptions } from '../../../../src/node/print'
import { build } from '../../../fixtures/documents/ask'
import { smallCatalog } from '../../../fixtures/documents/catalog'
import { modelOf, wholeContext } from '../../../fixtures/documents/every-kind'
import { hostileDocument } from '../../../fixtures/documents/hostile'
import { planInput } from '../../../fixtures/documents/input'
import { difference, picturesOf } from '../../../fixtures/documents/picture'
import { readPdf, type ReadPage } from '../../../fixtures/documents/read-pdf'
import { fontsDir, translator } from '../../../fixtures/documents/say'
import { eachElement, outlineOf, readStructure } from '../../../fixtures/documents/structure'

/**
 * What every document looks like, reads like and is built like, kept in tests/fixtures/documents/golden. After a change
 * that is meant: `GOLDEN=write npx vitest run tests/unit/node/print/golden.test.ts`, then read the difference in git.
 */
const folder = path.resolve('tests/fixtures/documents/golden')
const writing = process.env['GOLDEN'] === 'write'

const method: DocumentModel = buildMethod(
  { catalog: smallCatalog, weights: null, schoolName: '', paper: 'letter', language: 'en' },
  translator(),
)
/** The plan documents of the states, as they are shipped. */
const forms = (JSON.parse(readFileSync(path.resolve('resources/catalog/forms.json'), 'utf8')) as unknown[]).map(
  (form) => stateForm.parse(form),
)
const formContext = { ...wholeContext(), catalog: { ...smallCatalog, forms } }
/** Made from what only they need. */
const withOwnCatalog: readonly string[] = ['career-plan', 'method', 'state-form']
const documents: [name: string, model: DocumentModel, options?: Partial<PrintOptions>][] = [
  ['career-plan', build()],
  ['career-plan-es-a4', buildCareerPlan(planInput({ language: 'es', paper: 'a4' }), translator('es'))],
  ['career-plan-large', build(), { size: 'large' }],
  ['method', method],
  ['hostile', hostileDocument],
  ...documentIds.filter((id) => !withOwnCatalog.includes(id)).map((id) => [id, modelOf(id)] as [string, DocumentModel]),
  ...forms.map(({ id }): [string, DocumentModel] => [
    `state-form-${id}`,
    modelOf('state-form', { ...formContext, options: { form: id } }),
  ]),
]
/** Built of the same blocks as the others: their words and their structure say enough. */
const isPictured = (name: string): boolean => !name.startsWith('state-form-')

describe.each(documents)('%s', (name, model, options) => {
  const printed = renderPdf(model, { fontsDir, ...options })

  it('is built as it was', async () => {
    const outline = `${outlineOf(readStructure(await printed).root).join('\n')}\n`
    expect(outline).toBe(await kept(`${name}.structure.txt`, outline))
  })

  it('reads as it did', async () => {
    const { pages } = await readPdf(await printed)
    const text = pages.map(({ words }) => words.replaceAll(/(.{1,110})( |$)/g, '$1\n')).join('\f\n')
    expect(text).toBe(await kept(`${name}.text.txt`, text))
  })

  it('is read in the order in which it is seen', async () => {
    const elements = [...eachElement(readStructure(await printed).root)]
    const firsts = elements.flatMap(({ role, marks: [mark] }) => (mark && role !== 'Link' ? [mark] : []))
    expect(firsts).toEqual(firsts.toSorted((a, b) => a.page - b.page || a.id - b.id))
    const figures = elements.filter(({ role }) => role === 'Figure')
    const drawn = figures.map(({ words }) => squeezed(words)).join(' ')
    const { pages } = await readPdf(await printed)
    for (const page of pages) expect(stepsBack(page, drawn)).toEqual([])
  })

  if (isPictured(name))
    it('looks as it did', async () => {
      const pictures = await picturesOf(await printed)
      const file = path.join(folder, `${name}.pages.txt`)
      if (writing) await writeFile(file, `${pictures.map((lines) => lines.join('\n')).join('\n\n')}\n`)
      const before = (await readFile(file, 'utf8'))
        .trimEnd()
        .split('\n\n')
        .map((page) => page.split('\n'))
      expect(before.length).toBe(pictures.length)
      pictures.forEach((picture, page) => expect(difference(before[page]!, picture)).toBeLessThan(0.01))
    })

  it('breaks no rule of tagged PDF', async () => {
    expect(readStructure(await printed).problems).toEqual([])
  })

  it('has the same bytes the second time', async () => {
    expect(Buffer.from(await renderPdf(model, { fontsDir, ...options })).equals(Buffer.from(await printed))).toBe(true)
  })
})

it('a page that moved by a line is noticed', async () => {
  const model = build()
  const [first, ...rest] = model.sections
  const moved = {
    ...model,
    sections: [
      { ...first!, blocks: [...first!.blocks, { kind: 'paragraph', tone: 'body', text: 'One line more.' } as const] },
      ...rest,
    ],
  }
  const [before, after] = await Promise.all(
    [model, moved].map(async (each) => picturesOf(await renderPdf(each, { fontsDir }))),
  )
  expect(difference(before![0]!, after![0]!)).toBeGreaterThan(0.05)
})

/**
 * Words that come later in the file, which is the order of the tree, and stand above the ones before them and not to their
 * right: nobody would read on there. Words of figures are told by their alternative.
 */
function stepsBack({ texts, height }: ReadPage, drawn: string): string[] {
  const seen = texts
    .filter(({ y, text }) => y > 60 && y < height - 40 && text.trim() !== '')
    .filter(({ text }) => !drawn.includes(squeezed(text)))
  return seen.flatMap((next, index) => {
    const before = seen[index - 1]
    return before && next.y < before.y - 4 && next.x <= before.x ? [`${before.text} → ${next.text}`] : []
  })
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, '')

/** What is kept under a name; while writing, the text is kept first. */
async function kept(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  if (writing) {
    await mkdir(folder, { recursive: true })
    await writeFile(file, text)
  }
  return readFile(file, 'utf8')
}
