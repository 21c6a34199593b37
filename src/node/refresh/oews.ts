/**
 * The official spreadsheets of the Occupational Employment and Wage Statistics (`national_M2024_dl.xlsx`,
 * `state_M2024_dl.xlsx`), as the Bureau of Labor Statistics publishes them: one row an area and occupation.
 */
import type { Figure } from '../../core/catalog/figure'
import type { Occupation, WageReading } from '../../core/catalog/occupation'
import { readTable, RefusedFile, textOf, type Cell, type Row, type Rows } from './table'

export interface OewsFile {
  /** File name, for messages; it carries the year (`national_M2024_dl.xlsx`). */
  readonly name: string
  readonly rows: Rows
}

/** "May 2024", from the file's name: the tables themselves carry no date. */
export function periodOf(name: string): string {
  const year = /_M(20\d{2})_dl\b/i.exec(name)?.[1]
  if (year === undefined)
    throw new RefusedFile(name, 'its name must say the year, as published: national_M2024_dl.xlsx')
  return `May ${year}`
}

const percentileColumns = {
  p10: 'PCT10',
  p25: 'PCT25',
  median: 'MEDIAN',
  p75: 'PCT75',
  p90: 'PCT90',
  mean: 'MEAN',
} as const
const measures = Object.keys(percentileColumns) as (keyof typeof percentileColumns)[]
const payColumns = (['A', 'H'] as const).flatMap((per) =>
  Object.values(percentileColumns).map((name) => `${per}_${name}`),
)
const shared = ['AREA_TITLE', 'OCC_CODE', 'OCC_TITLE', 'O_GROUP']

/** The national reading of each code. Refuses a file in which a code is missing: it is cut off, or another file. */
export function readNational(
  file: OewsFile,
  codes: readonly string[],
  source: string,
): ReadonlyMap<string, WageReading> {
  const period = periodOf(file.name)
  const rows = readTable(file.name, file.rows, [...shared, 'TOT_EMP', ...payColumns]).filter(isWholeEconomy)
  const national = rows.filter((row) => /^(?:u\.?s\.?|national)$/i.test(textOf(row('AREA_TITLE'))))
  if (national.length === 0) throw new RefusedFile(file.name, 'has no rows for the whole country')
  const byCode = firstRows(national, (row) => textOf(row('OCC_CODE')))
  const missing = codes.filter((code) => !byCode.has(code))
  if (missing.length > 0) throw new RefusedFile(file.name, `has no row for ${missing.join(', ')}`)
  return new Map(
    codes.map((code) => {
      const row = byCode.get(code)!
      const reading = readingOf(file.name, row, period, source)
      if (reading.annual.median?.value === null && reading.hourly.median?.value === null)
        throw new RefusedFile(file.name, `gives no median for ${code}`)
      return [code, reading]
    }),
  )
}

/** State medians of each code. Refuses a file that leaves out a state: it is cut off. A state may lack an occupation. */
export function readStates(
  file: OewsFile,
  codes: readonly string[],
  states: readonly string[],
  source: string,
): ReadonlyMap<string, NonNullable<Occupation['stateMedians']>> {
  const period = periodOf(file.name)
  const rows = readTable(file.name, file.rows, [...shared, 'PRIM_STATE', 'A_MEDIAN', 'H_MEDIAN']).filter(isWholeEconomy)
  const there = new Set(rows.map((row) => textOf(row('PRIM_STATE'))))
  const missing = states.filter((state) => !there.has(state))
  if (missing.length > 0) throw new RefusedFile(file.name, `has no row for ${missing.join(', ')}`)
  const byPlace = firstRows(rows, (row) => `${textOf(row('PRIM_STATE'))} ${textOf(row('OCC_CODE'))}`)
  const found = codes.filter((code) => states.some((state) => byPlace.has(`${state} ${code}`)))
  if (found.length === 0) throw new RefusedFile(file.name, 'has none of the occupations')
  const medians = (code: string, column: string) =>
    Object.fromEntries(
      states.map((state) => {
        const row = byPlace.get(`${state} ${code}`)
        return [state, row === undefined ? null : valueOf(file.name, row(column)).value]
      }),
    )
  return new Map(
    found.map((code) => [
      code,
      { period, source, annual: medians(code, 'A_MEDIAN'), hourly: medians(code, 'H_MEDIAN') },
    ]),
  )
}

/** The larger file "all data" also has rows by industry and owner; only the whole economy is comparable. */
const isWholeEconomy = (row: Row): boolean => {
  const group = textOf(row('I_GROUP'))
  return group === '' || group === 'cross-industry'
}

/** A code that stands as both a broad and a detailed group has the same figures twice. */
function firstRows(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  const map = new Map<string, Row>()
  for (const row of rows) if (!map.has(keyOf(row))) map.set(keyOf(row), row)
  return map
}

function readingOf(file: string, row: Row, period: string, source: string): WageReading {
  const figures = (per: 'A' | 'H', unit: string) =>
    Object.fromEntries(
      measures.map((measure): [string, Figure] => {
        const found = valueOf(file, row(`${per}_${percentileColumns[measure]}`))
        return [
          measure,
          { value: found.value, unit, period, source, ...(found.note !== undefined && { note: found.note }) },
        ]
      }),
    ) as WageReading['annual']
  const jobs = valueOf(file, row('TOT_EMP'))
  return {
    survey: 'OEWS',
    period,
    annual: figures('A', 'USD per year'),
    hourly: figures('H', 'USD per hour'),
    employment: {
      value: jobs.value,
      unit: 'jobs',
      period,
      source,
      note: jobs.note ?? 'Wage and salary jobs; self-employed not counted',
    },
  }
}

/** The Bureau's own signs, from the notes of its files. */
const signs: Readonly<Record<string, string>> = {
  '*': 'The Bureau gives no wage estimate here',
  '**': 'The Bureau gives no employment estimate here',
  '#': 'At or above the highest wage that the Bureau publishes',
  '': 'Not published',
}

/** A number, or `null` with what the sign in its place means. */
function valueOf(file: string, cell: Cell): { value: number | null; note?: string } {
  if (typeof cell === 'number' && Number.isFinite(cell) && cell >= 0) return { value: cell }
  const text = textOf(cell)
  const note = signs[text]
  if (note !== undefined) return { value: null, note }
  const value = Number(text.replaceAll(',', ''))
  if (!/^[\d,]+(?:\.\d+)?$/.test(text) || !Number.isFinite(value)) throw new RefusedFile(file, `"${text}" is no figure`)
  return { value }
}
