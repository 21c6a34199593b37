/**
 * The occupation table of the Employment Projections, as its download gives it: employment in thousands, one row an
 * occupation, the years in the headings (`Employment 2024`, `Employment 2034`).
 */
import type { Figure } from '../../core/catalog/figure'
import type { Occupation } from '../../core/catalog/occupation'
import { readTable, RefusedFile, textOf, type Row, type Rows } from './table'

export interface ProjectionsFile {
  readonly name: string
  readonly rows: Rows
}
type Outlook = NonNullable<Occupation['outlook']>

/** Employment is published in thousands. */
const thousand = 1000
/** Every code of the group of all social workers; the table has no row for the group itself. */
const socialWorkers = { group: '21-1020', members: ['21-1021', '21-1022', '21-1023', '21-1029'] } as const

/** "2024-34", from the two years in the headings. */
export function periodOfProjections({ name, rows }: ProjectionsFile): string {
  const [from, to] = years(name, rows)
  return `${from}-${String(to).slice(2)}`
}

function years(name: string, rows: Rows): [from: number, to: number] {
  const found = (rows[0] ?? []).flatMap((cell) => /^Employment,? (20\d{2})$/i.exec(textOf(cell))?.[1] ?? []).map(Number)
  const [from, to] = found.toSorted((a, b) => a - b)
  if (from === undefined || to === undefined || to - from !== 10)
    throw new RefusedFile(name, 'has no columns of employment ten years apart')
  return [from, to]
}

type Entry = NonNullable<Occupation['entry']>

/** The typical way in of each code, in the Bureau's own categories. The group of all social workers has none. */
export function readEntries(
  file: ProjectionsFile,
  codes: readonly string[],
  source: string,
): ReadonlyMap<string, Entry> {
  const columns = {
    education: 'Typical Entry-Level Education',
    experience: 'Work Experience in a Related Occupation',
    training: 'Typical on-the-job Training',
  }
  const rows = byCodeOf(readTable(file.name, file.rows, [codeColumn, ...Object.values(columns)]))
  const period = periodOfProjections(file)
  return new Map(
    codes.flatMap((code) => {
      const row = rows.get(code)
      if (row === undefined) return []
      // As everywhere in the catalog; translations go by the exact words.
      const said = (column: string) => textOf(row(column)).replaceAll("'", '’') || null
      const { education, experience, training } = columns
      return [
        [code, { education: said(education), experience: said(experience), training: said(training), period, source }],
      ]
    }),
  )
}

const codeColumn = 'Occupation Code'

/** The download writes codes as ="21-1021", so that spreadsheets do not read them as dates. */
const byCodeOf = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [textOf(row(codeColumn)).replace(/[="]/g, ''), row]))

/** The outlook of each code. Refuses a file in which one is missing. */
export function readProjections(
  file: ProjectionsFile,
  codes: readonly string[],
  source: string,
): ReadonlyMap<string, Outlook> {
  const [from, to] = years(file.name, file.rows)
  const span = `${from}-${to}`
  const columns = {
    base: `Employment ${from}`,
    projected: `Employment ${to}`,
    change: `Employment Change, ${span}`,
    percent: `Employment Percent Change, ${span}`,
    openings: `Occupational Openings, ${span} Annual Average`,
  }
  const rows = readTable(file.name, file.rows, [codeColumn, ...Object.values(columns)])
  const byCode = byCodeOf(rows)
  const period = periodOfProjections(file)
  const read = (code: string): Outlook => {
    const row = byCode.get(code)
    if (row === undefined) throw new RefusedFile(file.name, `has no row for ${code}`)
    const value = (column: string, times: number) =>
      Math.round(numberOf(file.name, code, row, column) * times * 10) / 10
    return outlookOf({
      period,
      from,
      to,
      source,
      base: value(columns.base, thousand),
      projected: value(columns.projected, thousand),
      change: value(columns.change, thousand),
      percent: value(columns.percent, 1),
      openings: value(columns.openings, thousand),
    })
  }
  const detailed = new Map(codes.filter((code) => code !== socialWorkers.group).map((code) => [code, read(code)]))
  if (!codes.includes(socialWorkers.group)) return detailed
  return detailed.set(socialWorkers.group, sumOf(socialWorkers.members.map(read), { period, from, to, source }))
}

function numberOf(file: string, code: string, row: Row, column: string): number {
  const text = textOf(row(column)).replaceAll(',', '')
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new RefusedFile(file, `${code} has no number in "${column}"`)
  return Number(text)
}

interface Numbers {
  readonly period: string
  readonly from: number
  readonly to: number
  readonly source: string
  readonly base: number
  readonly projected: number
  readonly change: number
  readonly percent: number
  readonly openings: number
}

const inThousands = 'Published in thousands to one decimal; includes self-employed'

function outlookOf(n: Numbers, note = inThousands): Outlook {
  const figure = (value: number, unit: string, period: string, note?: string): Figure => ({
    value,
    unit,
    period,
    source: n.source,
    ...(note !== undefined && { note }),
  })
  return {
    period: n.period,
    baseEmployment: figure(n.base, 'jobs', String(n.from), note),
    projectedEmployment: figure(n.projected, 'jobs', String(n.to), note),
    change: figure(n.change, 'jobs', n.period),
    percentChange: figure(n.percent, 'percent', n.period),
    annualOpenings: figure(n.openings, 'openings per year', `${n.period} annual average`, 'Growth plus replacement'),
  }
}

const summed = 'Computed for this app: the sum of the four detailed occupations'

function sumOf(parts: readonly Outlook[], dates: Pick<Numbers, 'period' | 'from' | 'to' | 'source'>): Outlook {
  const sum = (key: 'baseEmployment' | 'projectedEmployment' | 'change' | 'annualOpenings') =>
    parts.reduce((total, part) => total + (part[key].value ?? 0), 0)
  const [base, projected] = [sum('baseEmployment'), sum('projectedEmployment')]
  const change = projected - base
  const outlook = outlookOf(
    {
      ...dates,
      base,
      projected,
      change,
      percent: Math.round((change / base) * 1000) / 10,
      openings: sum('annualOpenings'),
    },
    summed,
  )
  return {
    ...outlook,
    note: 'Sums made here from the four detailed social worker occupations; not published as one figure.',
  }
}
