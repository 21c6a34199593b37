import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { say, type Translate } from '../../../src/core/message'
import type { PlanContent } from '../../../src/core/planning/edited-plan'
import { readDay } from '../../../src/core/planning/import-day'
import type { ImportResult } from '../../../src/core/planning/import-steps'
import { mostCsvBytes, stepsFromCsv, stepsToCsv } from '../../../src/node/export/steps-csv'
import { contentOf, editedFrom, generated, stepOf } from './content-support'
import { realTexts } from './support'

let t: Translate
let spanish: Translate
beforeAll(async () => {
  t = await realTexts()
  spanish = await realTexts('es')
})

const plan = contentOf([
  stepOf('school', { title: 'Finish school', start: '2026-09-01', end: '2027-06-15' }),
  stepOf('degree', { title: 'BSW', kind: 'degree', start: '2027-08-25', end: '2031-05-15' }),
  stepOf('own-1', { title: 'Visit the agency', start: '2026-10-01', end: '2026-10-01' }),
])
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
function importing(file: string | Uint8Array, into: { current: PlanContent; base?: PlanContent } = { current: plan }) {
  let made = 0
  const bytes = typeof file === 'string' ? utf8(file) : file
  return stepsFromCsv(bytes, { base: into.current, ...into, newId: () => `new-${++made}` })
}
const contentIn = (result: ImportResult): PlanContent => {
  if (!result.ok) throw new Error(problemsIn(result).join('\n'))
  return result.content
}
const problemsIn = (result: ImportResult): string[] =>
  result.ok
    ? []
    : result.problems.map(({ line, column, message }) =>
        [line === null ? '' : `${line}`, column ?? '', say(t, message)].filter((part) => part !== '').join(' · '),
      )
const noticesIn = (result: ImportResult): string[] =>
  result.ok ? result.notices.map(({ message }) => say(t, message)) : []

describe('a table of steps, written and read back', () => {
  it('is the plan it was written from, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''@", '\t', '＝'), fc.string({ maxLength: 10 }))
        .map((parts) => parts.join('')),
      fc.constantFrom('a;b,"c"', 'two\r\nlines', ' blank ', '\n', "'"),
    )
    const any = generated.chain(editedFrom).chain((content) =>
      fc
        .array(fc.record({ title: text, detail: text, notes: text }), { minLength: 12, maxLength: 12 })
        .map((texts) => ({
          ...content,
          steps: content.steps.map((step, i) => ({ ...step, ...texts[i], title: `${texts[i]!.title}.` })),
        })),
    )
    fc.assert(
      fc.property(any, (content) => {
        if (content.steps.length === 0) return
        expect(contentIn(importing(stepsToCsv(content), { current: content }))).toEqual(content)
      }),
      { numRuns: 1000 },
    )
  })

  it('has no cell that a spreadsheet would calculate', () => {
    const bad = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x","y")']
    const csv = stepsToCsv(contentOf(bad.map((title, i) => stepOf(`s${i}`, { title, detail: title, notes: title }))))
    for (const cell of parse(csv, { bom: true }).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  })

  it('starts with the mark by which Excel knows UTF-8, and ends its lines as Excel does', () => {
    const csv = stepsToCsv(plan)
    expect(Buffer.from(csv).subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(csv.split('\r\n')[0]).toBe('\uFEFFid,kind,title,detail,start,end,status,owner,notes')
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

describe('an edited table', () => {
  it('changes the steps it names, in its order, and leaves the others where they were', () => {
    const result = importing(
      'id,title,start,end,status,owner,notes\r\n' +
        'degree,BSW at State,2027-08-25,2032-05-15,In-Progress,family,Ask about aid\r\n' +
        'school,Finish school,2026-09-01,2027-06-15,done,,\r\n',
    )
    const { steps } = contentIn(result)
    // The one the file leaves out stays behind the degree, as it was.
    expect(steps.map(({ id }) => id)).toEqual(['degree', 'own-1', 'school'])
    expect(steps.find(({ id }) => id === 'degree')).toMatchObject({
      title: 'BSW at State',
      end: '2032-05-15',
      status: 'in-progress',
      owner: 'family',
      notes: 'Ask about aid',
      kind: 'degree',
      detail: '',
    })
    expect(steps.find(({ id }) => id === 'school')).toMatchObject({ status: 'done', owner: 'student' })
    expect(noticesIn(result)).toEqual(['“Visit the agency” is not in the file and stays as it was.'])
  })

  it('adds rows it does not know as steps of the counselor’s own', () => {
    const result = importing(
      'id,title,start,end,kind\n,Open house,2027-02-01,,\nnot-ours,Summer course,6/20/2027,8/1/2027,Experience\n',
    )
    const added = contentIn(result).steps.filter(({ id }) => id.startsWith('own-new'))
    expect(added).toMatchObject([
      {
        id: 'own-new-1',
        title: 'Open house',
        start: '2027-02-01',
        end: '2027-02-01',
        kind: 'step',
        status: 'planned',
        owner: 'student',
      },
      { id: 'own-new-2', title: 'Summer course', start: '2027-06-20', end: '2027-08-01', kind: 'experience' },
    ])
    expect(noticesIn(result)).toContain('“Open house” was added as a step of your own.')
  })

  it('brings back a step that was removed', () => {
    const current = contentOf([plan.steps[0]!])
    const result = importing('id,title,start,end\ndegree,BSW,2027-08-25,2031-05-15\n', { current, base: plan })
    expect(
      contentIn(result)
        .steps.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['degree', 'school'])
    expect(noticesIn(result)).toContain('“BSW” was put back into the plan.')
  })

  it('keeps the kind of a proposed step, and says that a column was not read', () => {
    const result = importing('id,title,start,end,kind,colour\ndegree,BSW,2027-08-25,2031-05-15,exam,red\n')
    expect(contentIn(result).steps.find(({ id }) => id === 'degree')!.kind).toBe('degree')
    expect(noticesIn(result)).toEqual(
      expect.arrayContaining([expect.stringContaining('colour'), expect.stringContaining('kind of “BSW”')]),
    )
  })

  it('takes a formula as the text it is, and guards it when written again', () => {
    const content = contentIn(importing('id,title,start,end\n,=1+1,2027-01-01,2027-01-01\n'))
    expect(content.steps.map(({ title }) => title)).toContain('=1+1')
    expect(stepsToCsv(content)).toContain("'=1+1")
  })

  it.each([
    ['semicolons', utf8('id;title;start;end\r\ndegree;"BSW; at State";2027-08-25;2031-05-15\r\n'), 'BSW; at State'],
    ['tabs', utf8('id\ttitle\tstart\tend\ndegree\tBSW, State\t2027-08-25\t2031-05-15\n'), 'BSW, State'],
    ['a byte-order mark', utf8('\uFEFFid,title,start,end\ndegree,Año,2027-08-25,2031-05-15'), 'Año'],
    [
      'Windows-1252',
      Buffer.from('id,title,start,end\ndegree,A\xf1o \x93uno\x94,2027-08-25,2031-05-15', 'latin1'),
      'Año “uno”',
    ],
    ['UTF-16', Buffer.from('\uFEFFid\ttitle\tstart\tend\r\ndegree\tAño\t2027-08-25\t2031-05-15', 'utf16le'), 'Año'],
    ['old line ends', utf8('id,title,start,end\rdegree,BSW at State,2027-08-25,2031-05-15\r'), 'BSW at State'],
    [
      'empty rows and heads in capitals',
      utf8('ID,Title,START,End\n\n,,,\ndegree,State,2027-08-25,2031-05-15\n,,,\n'),
      'State',
    ],
  ])('is read with %s', (_, bytes, title) => {
    expect(contentIn(importing(bytes)).steps.find(({ id }) => id === 'degree')!.title).toBe(title)
  })
})

describe('a table that does not fit is refused whole', () => {
  const head = 'id,title,start,end,status,owner,kind,notes'
  it('with every problem by line and column', () => {
    const result = importing(
      [
        head,
        'school,"two\r\nlines",2026-09-01,2027-06-15,done,student,,',
        'degree,,2027-02-30,soon,finished,nobody,degree,',
        'degree,BSW,2031-05-15,2027-08-25,,,,',
        ',New,,,,,hobby,',
        `,Long,2027-01-01,,,,,${'x'.repeat(5001)}`,
        'one,cell',
      ].join('\n'),
    )
    expect(problemsIn(result)).toEqual([
      '4 · title · The title is empty.',
      '4 · start · “2027-02-30” is not a date like 2031-05-15 or 5/15/2031.',
      '4 · end · “soon” is not a date like 2031-05-15 or 5/15/2031.',
      '4 · status · “finished” is not one of: planned, in-progress, done, dropped.',
      '4 · owner · “nobody” is not one of: student, family, counselor.',
      '5 · id · The id degree appears twice (first in line 4).',
      '5 · end · The end (2027-08-25) is before the start (2031-05-15).',
      '6 · start · The date is missing.',
      '6 · kind · “hobby” is not one of: experience, degree, internship, exam, licence, job, credential, step.',
      '7 · notes · The text is too long (limit: 5,000 characters).',
      '8 · This row has 2 cells; the head has 8.',
    ])
  })

  it.each([
    ['nothing', '', ['The file has no steps.']],
    ['a head alone', `${head}\n`, ['The file has no steps.']],
    ['no dates', 'id,title\nschool,X\n', ['1 · The column start is missing.', '1 · The column end is missing.']],
    ['a column twice', 'title,title,start,end\nx,y,2027-01-01,2027-01-01\n', ['1 · The column title appears twice.']],
    ['an open quote', `${head}\n"school,X`, [expect.stringContaining('CSV_QUOTE_NOT_CLOSED')]],
    ['201 steps', `title,start,end\n${'x,2027-01-01,\n'.repeat(201)}`, ['The file has 201 steps; a plan holds 200.']],
    [
      '199 steps beside three others',
      `title,start,end\n${'x,2027-01-01,\n'.repeat(199)}`,
      [expect.stringContaining('would have 202')],
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), [expect.any(String)]],
  ])('when there is %s', (_, file, problems) => {
    const found = problemsIn(importing(file))
    expect(found).toEqual(expect.arrayContaining(problems))
    expect(found.length).toBeGreaterThanOrEqual(problems.length)
  })

  it('when it is far too large, without reading it', () => {
    expect(problemsIn(importing(new Uint8Array(mostCsvBytes + 1)))).toEqual([expect.stringContaining('too large')])
  })

  it('and never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = importing(new Uint8Array([...utf8('id,title,start,end\n'), ...bytes]))
        if (!result.ok)
          for (const { message } of result.problems)
            for (const translate of [t, spanish]) expect(say(translate, message)).not.toMatch(/planning:|\{\{/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('days in a spreadsheet', () => {
  it.each([
    ['2031-05-15', '2031-05-15'],
    ['5/15/2031', '2031-05-15'],
    ['05/05/2031', '2031-05-05'],
    ['2/29/2028', '2028-02-29'],
    ['2/29/2027', null],
    ['15/5/2031', null],
    ['5/15/31', null],
    ['2031-13-01', null],
    ['2031-00-10', null],
    ['46157', null],
    ['May 15, 2031', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })
})
