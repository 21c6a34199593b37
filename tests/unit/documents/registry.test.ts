import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseloadEntry } from '../../../src/core/documents/context'
import { documentIds, factsOf, type DocumentId } from '../../../src/core/documents/kinds'
import { buildDocument } from '../../../src/core/documents/registry'
import type { DocumentModel } from '../../../src/core/documents/model'
import { plainText } from '../../../src/core/documents/rich-text'
import type { Intake } from '../../../src/core/intake/schema'
import { renderPdf } from '../../../src/node/print'
import { languages } from '../../../src/shared/i18n'
import { contextOf, planned, resources, sample } from '../../fixtures/documents/context'
import { modelOf, rosaKept, wholeContext } from '../../fixtures/documents/every-kind'
import { readPdf } from '../../fixtures/documents/read-pdf'

const rosa = sample('rosa-delgado')
const options = { recoveryCode: 'ABCD-1234-EFGH-5678', form: 'co-icap' }

function made(id: DocumentId, given: Parameters<typeof contextOf>[1] = {}, intake: Intake = rosa): DocumentModel {
  const built = buildDocument(id, contextOf(planned(intake), { options, caseload: [entry()], ...given }))
  if (!built.ok) throw new Error(`${id} needs ${built.missing}`)
  return built.model
}

const entry = (given: Partial<CaseloadEntry> = {}): CaseloadEntry => ({
  givenName: 'Rosa',
  familyName: 'Delgado',
  preferredName: '',
  gradeLevel: '11',
  state: 'TX',
  answered: 0.5,
  stage: 'plan',
  specialty: 'geriatric',
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...given,
})

const wordsOf = (model: DocumentModel) => JSON.stringify(model)

describe('every document of the list', () => {
  it.each(documentIds.flatMap((id) => languages.map((language) => ({ id, language }))))(
    '$id in $language is said in full, and the same each time',
    ({ id, language }) => {
      const model = made(id, { language })
      expect(made(id, { language })).toEqual(model)
      expect(model.sections.length).toBeGreaterThan(0)
      // A key that has no text, or a place nobody filled, would be printed as it stands.
      expect(wordsOf(model)).not.toMatch(
        /\b(?:papers|documents|forms|matching|matches|intake|students):[a-zA-Z]|\{\{|undefined|NaN/,
      )
      expect(model.info.language).toBe(language === 'es' ? 'es-US' : 'en-US')
    },
  )

  it.each(documentIds)(
    '%s can be read back from both papers, and nothing runs off the page',
    async (id) => {
      for (const paper of ['letter', 'a4'] as const) {
        const { pages } = await readPdf(
          await renderPdf(made(id, { paper }), { fontsDir: path.join(resources, 'fonts') }),
        )
        for (const { width, texts } of pages)
          for (const text of texts) {
            expect(text.x, text.text).toBeGreaterThanOrEqual(40)
            expect(text.x + text.width, text.text).toBeLessThanOrEqual(width - 40)
          }
      }
    },
    60_000,
  )

  it.each(documentIds)(
    '%s prints hostile names as names',
    async (id) => {
      const hostile: Intake = {
        ...rosa,
        student: {
          ...rosa.student,
          givenName: '{{date}} $t(common:close) <b>',
          familyName: '=HYPERLINK("x") \u202Egpj.exe \u{1F9D1}'.repeat(3),
          preferredName: '李 Nguyễn\n\n',
          guardian: 'O’Brien\u0000\u0007'.repeat(9),
        },
        goals: 'x'.repeat(5000),
      }
      const model = made(
        id,
        { caseload: [entry({ familyName: '{{count}} $t(x)', gradeLevel: '', state: '', specialty: 'gone' })] },
        hostile,
      )
      expect(model.sections.length).toBeGreaterThan(0)
      const { pages } = await readPdf(await renderPdf(model, { fontsDir: path.join(resources, 'fonts') }))
      expect(pages.length).toBeLessThan(12)
    },
    60_000,
  )

  it.each(documentIds.filter((id) => ['plan', 'student'].includes(factsOf(id).needs)))(
    '%s says what it is missing',
    (id) => {
      expect(buildDocument(id, contextOf(null))).toEqual({ ok: false, missing: 'student' })
      const built = buildDocument(id, contextOf({ ...planned(rosa), plan: null, choice: null }, { options }))
      expect(built.ok ? 'made' : built.missing).toBe(factsOf(id).needs === 'plan' ? 'plan' : 'made')
    },
  )

  it('the recovery sheet needs its code, and prints it and no student', () => {
    expect(buildDocument('recovery-sheet', contextOf(null))).toEqual({ ok: false, missing: 'code' })
    const words = wordsOf(made('recovery-sheet'))
    expect(words).toContain('ABCD-1234-EFGH-5678')
    expect(words).not.toContain('Delgado')
  })
})

describe('the papers about records', () => {
  it('record of copies: what the law asks for apart from the rest, by day, and what was struck out still readable', () => {
    const model = modelOf('disclosure-record')
    const rows = (id: string) =>
      model.sections
        .filter((section) => section.id === id)
        .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])))
        .map((row) => row.map((cell) => cell.map(plainText).join(' | ')))
    expect(rows('recorded').map(([day]) => day)).toEqual(['Nov 19, 2026 | Ms. Okafor', 'Nov 20, 2026 | Ms. Okafor'])
    expect(rows('recorded')[0]!.at(-1)).toBe(
      'A court order or subpoena | Case file | Struck out on November 21, 2026 by Ms. Okafor: Entered for the wrong student',
    )
    expect(rows('exempt')).toHaveLength(1)
    const bare = wordsOf(modelOf('disclosure-record', wholeContext({ ...rosaKept, disclosures: [] })))
    expect(bare).toContain('No copy was given to anyone else.')
  })

  it('destruction list: whose, when, by whom and why; and that nothing was destroyed', () => {
    expect(wordsOf(modelOf('destruction-list'))).toMatch(/Lee, Sam.+S-1001.+Jul 1, 2026.+Five years after leaving/)
    expect(wordsOf(modelOf('destruction-list', { ...wholeContext(), destroyed: [] }))).toContain('No record has been')
  })

  it.each(['year-binder', 'caseload-list'] as const)('%s says whose records could not be read', (id) => {
    const words = wordsOf(modelOf(id, { ...wholeContext(), notRead: { names: ['Kim, Bo', 'Lee, Sam'], unnamed: 2 } }))
    expect(words).toContain('These records cannot be read: Kim, Bo; Lee, Sam. Everyone else is here.')
    expect(words).toContain('2 records cannot be read, and their names are not known.')
    expect(wordsOf(modelOf(id))).not.toContain('cannot be read')
  })

  it('year binder: every student by name, contacts of this school year by date, a page each', async () => {
    const model = modelOf('year-binder')
    const tables = model.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? [one] : [])))
    expect(tables[0]!.rows.map(([name]) => name![0])).toEqual(['Álvarez, Wei', 'Delgado, Rosa'])
    expect(tables[1]!.rows.map(([day, , kind]) => [day![0], kind![0]])).toEqual([
      ['Sep 3, 2026', 'Phone call'],
      ['Oct 12, 2026', 'Meeting'],
      ['Nov 18, 2026', 'Meeting'],
    ])
    expect(wordsOf(model)).toContain('3 contacts: Meeting 2, Phone call 1.')
    const { pages } = await readPdf(await renderPdf(model, { fontsDir: path.join(resources, 'fonts') }))
    expect(pages).toHaveLength(3)
    expect(wordsOf(modelOf('year-binder', { ...wholeContext(), class: [] }))).toContain('There are no students yet.')
  })
})

describe('a student without a single answer', () => {
  it.each(documentIds)('still gets %s', (id) => {
    const bare: Intake = { format: 'casepath-intake/1', student: { givenName: 'Bo', familyName: 'Li' } }
    expect(made(id, {}, bare).sections.length).toBeGreaterThan(0)
  })
})

describe('the papers', () => {
  it('match report: one row a specialty in the order of the ranking, every answer once', () => {
    const model = made('match-report')
    const tables = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    )
    expect(tables[0]!.rows).toHaveLength(17)
    expect(wordsOf(model)).toContain('Built on 86 of 86 answers')
    const answers = model.sections
      .find(({ id }) => id === 'answers')!
      .blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(answers.flat().filter(([cell]) => cell !== '')).toHaveLength(2 * 86)
    const method = model.sections.find(({ id }) => id === 'method')!
    expect(JSON.stringify(method)).toContain('The answers are moved a little 200 times')
  })

  it('comparison: the specialties asked for, in that order', () => {
    const model = made('specialty-comparison', { options: { specialties: ['nurse', 'legal'] } })
    const [table] = model.sections[0]!.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(table!.columns.map(({ header }) => header).slice(1)).toEqual([
      'Nurse case management',
      'Legal case management',
    ])
  })

  it('reminder: both languages on one page, and only the signatures that are missing', async () => {
    const model = made('reminder', { options: { missing: ['student'], returnBy: '2026-12-04' } })
    const { pages } = await readPdf(await renderPdf(model, { fontsDir: path.join(resources, 'fonts') }))
    expect(pages).toHaveLength(1)
    expect(pages[0]!.words).toMatch(/by December 4, 2026/)
    expect(pages[0]!.words).toMatch(/antes del 4 de diciembre de 2026/)
    expect(pages[0]!.words).not.toMatch(/a parent or guardian/)
  })

  it('summary: one page, however much is kept', async () => {
    const student = planned({ ...rosa, goals: 'word '.repeat(1900) })
    student.plan.current.notes = 'note '.repeat(1900)
    const built = buildDocument('summary', contextOf(student))
    if (!built.ok) throw new Error(built.missing)
    const { pages } = await readPdf(await renderPdf(built.model, { fontsDir: path.join(resources, 'fonts') }))
    expect(pages).toHaveLength(1)
  })

  it('family copy: own words of the school stand in both columns and are marked in both', () => {
    const student = planned(rosa)
    student.plan.current.steps[0]!.title = 'Meet Mrs. Vega at the library'
    const built = buildDocument('guardian-copy', contextOf(student))
    if (!built.ok) throw new Error(built.missing)
    const rows = built.model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    )
    const row = rows.find((cells) => JSON.stringify(cells).includes('Mrs. Vega'))!
    expect(row.map((cell) => JSON.stringify(cell.at(-1)))).toEqual([
      expect.stringContaining('Written by the school in one language only.'),
      expect.stringContaining('La escuela lo escribió en un solo idioma.'),
    ])
    // Line beside line: no row has one half only.
    for (const [english, spanish] of rows) expect(english!.length > 0).toBe(spanish!.length > 0)
  })

  it('caseload list: by family name, every student', () => {
    const names = ['Zamora', 'Álvarez', 'Begay']
    const model = made('caseload-list', { caseload: names.map((familyName) => entry({ familyName })) })
    const [table] = model.sections[0]!.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(table!.rows.map(([cell]) => cell![0])).toEqual(['Álvarez, Rosa', 'Begay, Rosa', 'Zamora, Rosa'])
  })
})
