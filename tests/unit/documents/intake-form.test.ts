import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../../src/core/documents/registry'
import type { AnswerRow, DocumentModel } from '../../../src/core/documents/model'
import { newestForm } from '../../../src/core/paper-form/form'
import { sheetOf } from '../../../src/core/paper-form/sheet'
import { renderDocument } from '../../../src/node/print'
import { contextOf, planned, resources, sample } from '../../fixtures/documents/context'
import { readPdf } from '../../fixtures/documents/read-pdf'
import { readStructure } from '../../fixtures/documents/structure'

const rosa = planned(sample('rosa-delgado'))
type Given = NonNullable<Parameters<typeof contextOf>[1]>
function form(student: Parameters<typeof contextOf>[0], given: Given = {}): DocumentModel {
  const built = buildDocument('intake-form', contextOf(student, given))
  if (!built.ok) throw new Error(built.missing)
  return built.model
}
const blocksOf = (blocks: DocumentModel['sections'][number]['blocks']): AnswerRow[] =>
  blocks.flatMap((block) =>
    block.kind === 'answers'
      ? block.rows
      : block.kind === 'columns'
        ? block.columns.flatMap((column) => blocksOf(column.blocks))
        : [],
  )
const rowsOf = (model: DocumentModel) => model.sections.flatMap(({ blocks }) => blocksOf(blocks))
const draw = async (model: DocumentModel) => renderDocument(model, { fontsDir: path.join(resources, 'fonts') })

describe('the intake form on paper', () => {
  it('prints every number once, in order, with five circles for each of the 86 questions', () => {
    const rows = rowsOf(form(null))
    const numbers = rows.map(({ number }) => Number(number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
    expect(rows.filter(({ number }) => Number(number) <= 86).every(({ options }) => options.length === 5)).toBe(true)
    expect(rows.flatMap(({ options }) => options).some(({ marked }) => marked)).toBe(false)
  })

  it.each([
    ['en', 'letter', null],
    ['es', 'letter', rosa],
    ['es', 'a4', null],
  ] as const)('is three pages in %s on %s', async (language, paper, student) => {
    const { pages, pdf } = await draw(form(student, { language, paper }))
    expect(pages).toBe(3)
    for (const { words } of (await readPdf(pdf)).pages) expect(words).toContain(newestForm.number)
  })

  it('marks exactly the answers of a record, and none where a blank one was asked for', () => {
    const sheet = sheetOf(rosa.intake, newestForm)
    for (const { number, options } of rowsOf(form(rosa))) {
      const marked = options.flatMap((option) => (option.marked ? [option.code] : [])).join('')
      const keys = [number, `${number}.kind`]
      expect(marked).toBe(keys.map((key) => (options.length > 0 ? (sheet[key] ?? '') : '')).join(''))
    }
    const boxes = rowsOf(form(rosa)).flatMap((row) => row.boxes.map(({ value }) => value))
    expect(boxes.filter((value) => value !== '')).toEqual([
      '06',
      '2028',
      '18',
      '60',
      '12',
      '15',
      '10',
      '36',
      '20',
      '22',
    ])
    const blank = form(rosa, { options: { blank: true } })
    expect(
      rowsOf(blank)
        .flatMap(({ options }) => options)
        .some(({ marked }) => marked),
    ).toBe(false)
    expect(JSON.stringify(blank)).toContain('Rosa Delgado')
    expect(JSON.stringify(blank)).not.toContain('great-grandmother')
  })

  it('can be read by people who do not see it, and is the same each time', async () => {
    const { pdf } = await draw(form(rosa))
    const { problems } = readStructure(pdf)
    expect(problems).toEqual([])
    expect(Buffer.from((await draw(form(rosa))).pdf).equals(Buffer.from(pdf))).toBe(true)
    const [first] = rowsOf(form(rosa))
    expect(first!.spoken).toBe('1, 2, 3, 4, 5. Marked: 2')
  })
})
