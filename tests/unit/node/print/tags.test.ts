import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildMethod } from '../../../../src/core/documents/method'
import type { Block, DocumentModel } from '../../../../src/core/documents/model'
import { renderPdf } from '../../../../src/node/print'
import { build } from '../../../fixtures/documents/ask'
import { smallCatalog } from '../../../fixtures/documents/catalog'
import { readPdf } from '../../../fixtures/documents/read-pdf'
import { planOf, rosaSteps } from '../../../fixtures/documents/rosa'
import { fontsDir, translator } from '../../../fixtures/documents/say'
import { eachElement, readStructure, type StructureElement } from '../../../fixtures/documents/structure'
import { isInstalled } from '../../../fixtures/other-program'

const method = () =>
  buildMethod({ catalog: smallCatalog, weights: null, schoolName: '', paper: 'letter', language: 'en' }, translator())
const many = Array.from({ length: 40 }, (_, n) => ({
  ...rosaSteps[n % rosaSteps.length]!,
  id: `s${n}`,
  title: `Step ${n}`,
}))
const print = (model: DocumentModel) => renderPdf(model, { fontsDir })
/** A document of the blocks a test is about, under a title. */
const documentOf = (...blocks: Block[]): DocumentModel => ({
  ...build(),
  sections: [{ id: 'all', blocks: [{ kind: 'title', kicker: 'Kind', text: 'Title', subtitle: '' }, ...blocks] }],
})
const all = (root: StructureElement, role: string) => [...eachElement(root)].filter((element) => element.role === role)

describe.each([
  ['the career plan', build()],
  ['the career plan in Spanish', build({ language: 'es' })],
  ['a plan that runs over many pages', build({ plan: planOf(many) })],
  ['a plan with nothing in it', build({ plan: planOf([], { firstNinetyDays: [] }), matches: [] })],
  ['how matching works', method()],
])('%s', (_, model) => {
  const structure = print(model).then(readStructure)

  it('breaks no rule of tagged PDF that a program can check', async () => {
    expect((await structure).problems).toEqual([])
  })

  it('says the same words in the tree as on the pages', async () => {
    const pdf = await print(model)
    const squeeze = (text: string) => text.replaceAll(/\s/g, '')
    const said = squeeze([...eachElement((await structure).root)].map(({ words }) => words).join(''))
    const { pages } = await readPdf(pdf)
    const printed = pages.flatMap((page) => page.texts.filter(({ y }) => y > 48 && y < page.height - 40))
    expect(printed.length).toBeGreaterThan(5)
    expect(printed.filter(({ text }) => !said.includes(squeeze(text)))).toEqual([])
  })
})

describe('the tree', () => {
  it('carries the title, the sections, the steps and the alternatives of figures', async () => {
    const { root } = readStructure(await print(build()))
    expect(all(root, 'H1').map(({ words }) => words)).toEqual(['Rosa Delgado'])
    expect(all(root, 'H2').map(({ words }) => words)).toContain('Your steps')
    const boxes = all(root, 'Figure').map(({ alternative }) => alternative)
    expect(boxes).toContain(translator()('documents:steps.open'))
    expect(boxes).toContain(translator()('documents:steps.done'))
    expect(boxes.some((words) => words?.includes('Older adults'))).toBe(true)
  })

  it('has one link for an address that goes on in the next line, and every link leads where it says', async () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
    const { root, problems } = readStructure(
      await print(
        documentOf({
          kind: 'paragraph',
          tone: 'body',
          text: [
            'See ',
            { text: `${long} ${long}`, link: 'https://a.example' },
            ' or ',
            { text: 'here', link: 'https://b.example' },
          ],
        }),
      ),
    )
    expect(problems).toEqual([])
    const links = all(root, 'Link')
    expect(links.map(({ words }) => words.replaceAll(/\s+/g, ' ').trim())).toEqual([`${long} ${long}`, 'here'])
    expect(links[0]!.annotations).toBeGreaterThan(1)
    expect(links[1]!.annotations).toBe(1)
  })

  it('marks the head of a table once, and as furniture where it is repeated', async () => {
    const { root } = readStructure(await print(build({ plan: planOf(many) })))
    const tables = all(root, 'Table')
    for (const table of tables) expect(table.children.filter(({ role }) => role === 'THead')).toHaveLength(1)
    const pages = new Set(
      tables.flatMap((table) => [...eachElement(table)].flatMap(({ marks }) => marks.map(({ page }) => page))),
    )
    expect(pages.size).toBeGreaterThan(2)
  })

  it('leaves no last row alone at the head of a page', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => [[`row ${n}`]])
    for (const length of [32, 33, 34, 35, 36, 37]) {
      const { pages } = await readPdf(
        await print(
          documentOf({
            kind: 'table',
            summary: 'Rows',
            rowHeaders: true,
            columns: [{ header: 'One', share: 1 }],
            rows: rows.slice(0, length),
          }),
        ),
      )
      expect(pages.at(-1)!.words.match(/row \d+/g)!.length, `${length} rows`).toBeGreaterThan(1)
      expect(pages.flatMap(({ words }) => words.match(/row \d+/g))).toEqual(rows.slice(0, length).flat(2))
    }
  })

  it('tells the language of what is in another one', async () => {
    const { root } = readStructure(
      await print(
        documentOf(
          { kind: 'paragraph', tone: 'body', text: 'Hola', language: 'es-US' },
          { kind: 'group', language: 'es-US', blocks: [{ kind: 'paragraph', tone: 'body', text: 'Adiós' }] },
        ),
      ),
    )
    expect([...eachElement(root)].filter(({ language }) => language === 'es-US').map(({ role }) => role)).toEqual([
      'P',
      'Div',
    ])
  })

  it('is found wanting where it is', async () => {
    const text = Buffer.from(await print(build())).toString('latin1')
    const broken = (from: RegExp, to: string) => readStructure(Buffer.from(text.replace(from, to), 'latin1')).problems
    expect(broken(/\/S \/THead/, '/S /TBodx')).not.toEqual([])
    expect(broken(/\/S \/H2/, '/S /H4')).not.toEqual([])
    expect(broken(/\/Alt \(/, '/Alx (')).not.toEqual([])
    expect(broken(/\/Scope \/Column/, '/Scopx /Column')).not.toEqual([])
    expect(broken(/\/K \[1\]/, '/K [2]')).not.toEqual([])
  })
})

/** Poppler's own reading of the tree. */
if (isInstalled('pdfinfo', '-v'))
  it('for poppler the tree reads from title to sources in the order of the page', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'casepath-tags-'))
    try {
      const file = path.join(folder, 'plan.pdf')
      await writeFile(file, await print(build()))
      const { stdout, stderr } = spawnSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })
      expect(stderr).toBe('')
      const places = [
        'H1 (block)',
        '"Rosa Delgado"',
        'BlockQuote',
        '"Your road at a glance"',
        'Figure',
        'THead',
        '/Scope /Column',
        '"Signatures"',
        '"Sources"',
      ].map((words) => stdout.indexOf(words))
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
