/**
 * O*NET's text files, tab-separated, as the database publishes them: `Interests.txt` (scales OI and IH), `Job Zones.txt`
 * and `Work Values.txt` (scales EX and VH).
 */
import type { InterestProfile } from '../../core/catalog/occupation'
import { riasecLetters } from '../../core/intake/items'
import { readTable, readTabs, RefusedFile, textOf, type Row } from './table'

/** The text of each file. */
export interface OnetFiles {
  readonly interests: string
  readonly jobZones: string
  readonly workValues: string
}

/** Sources that the new profiles name. */
export interface OnetSources {
  readonly interests: string
  readonly jobZones: string
  readonly workValues: string
}

const interestNames = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional'] as const
/** In the order in which O*NET numbers its high points. */
const valueNames = {
  Achievement: 'achievement',
  'Working Conditions': 'workingConditions',
  Recognition: 'recognition',
  Relationships: 'relationships',
  Support: 'support',
  Independence: 'independence',
} as const
const points = ['First', 'Second', 'Third'] as const

const file = { interests: 'Interests.txt', jobZones: 'Job Zones.txt', workValues: 'Work Values.txt' } as const
const code = 'O*NET-SOC Code'
const rated = [code, 'Element Name', 'Scale ID', 'Data Value', 'Date']

/** Brings profiles up to date. Refuses files in which one of them is missing or has a score out of its scale. */
export function readOnet(
  files: OnetFiles,
  profiles: readonly InterestProfile[],
  sources: OnetSources,
): ReadonlyMap<string, InterestProfile> {
  const interests = byCode(readTable(file.interests, readTabs(files.interests), rated))
  const zones = byCode(readTable(file.jobZones, readTabs(files.jobZones), [code, 'Job Zone', 'Date']))
  const values = byCode(readTable(file.workValues, readTabs(files.workValues), rated))
  return new Map(
    profiles.map((profile) => {
      const rows = rowsOf(file.interests, interests, profile.onetSoc)
      const scored = interestNames.map((name) => score(file.interests, profile.onetSoc, rows, 'OI', name))
      return [
        profile.onetSoc,
        {
          ...profile,
          scores: Object.fromEntries(
            riasecLetters.map((letter, i) => [letter, scored[i]]),
          ) as InterestProfile['scores'],
          highPoints: highPoints(file.interests, profile.onetSoc, rows, 'IH', 'Interest High-Point')
            .map((point) => riasecLetters[point - 1] ?? '')
            .join(''),
          period: dateOf(rows, 'OI'),
          source: sources.interests,
          ...(methodOf(rows) !== '' && { method: methodOf(rows) }),
          jobZone: zoneOf(zones.get(profile.onetSoc), profile.onetSoc, sources.jobZones),
          workValues: valuesOf(values.get(profile.onetSoc), profile.onetSoc, sources.workValues),
        },
      ]
    }),
  )
}

function byCode(rows: readonly Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) map.set(textOf(row(code)), [...(map.get(textOf(row(code))) ?? []), row])
  return map
}

function rowsOf(name: string, rows: ReadonlyMap<string, Row[]>, onetSoc: string): Row[] {
  const found = rows.get(onetSoc)
  if (found === undefined) throw new RefusedFile(name, `has no rows for ${onetSoc}`)
  return found
}

/** A score of one element on a scale of 1 to 7. */
function score(name: string, onetSoc: string, rows: readonly Row[], scale: string, element: string): number {
  const row = rows.find((row) => textOf(row('Scale ID')) === scale && textOf(row('Element Name')) === element)
  const value = Number(textOf(row?.('Data Value')) || NaN)
  if (!(value >= 1 && value <= 7)) throw new RefusedFile(name, `${onetSoc} has no ${element} score from 1 to 7`)
  return value
}

/** Numbers of the published high points, strongest first; 0 stands for none. */
function highPoints(name: string, onetSoc: string, rows: readonly Row[], scale: string, label: string): number[] {
  const found = points.flatMap((point) => {
    const row = rows.find(
      (row) => textOf(row('Scale ID')) === scale && textOf(row('Element Name')) === `${point} ${label}`,
    )
    const value = Number(textOf(row?.('Data Value')) || 0)
    return value === 0 ? [] : [value]
  })
  if (found.length === 0 || found.some((value) => !Number.isInteger(value) || value < 1 || value > 6))
    throw new RefusedFile(name, `${onetSoc} has no ${label.toLowerCase()} from 1 to 6`)
  return found
}

const dateOf = (rows: readonly Row[], scale: string): string =>
  textOf(rows.find((row) => textOf(row('Scale ID')) === scale)?.('Date'))

const methodOf = (rows: readonly Row[]): string =>
  textOf(rows.find((row) => textOf(row('Scale ID')) === 'OI')?.('Domain Source'))

function zoneOf(rows: readonly Row[] | undefined, onetSoc: string, source: string): InterestProfile['jobZone'] {
  const [row] = rows ?? []
  if (row === undefined) throw new RefusedFile(file.jobZones, `has no rows for ${onetSoc}`)
  const value = Number(textOf(row('Job Zone')) || NaN)
  if (!Number.isInteger(value) || value < 1 || value > 5)
    throw new RefusedFile(file.jobZones, `${onetSoc} has no job zone from 1 to 5`)
  return { value, unit: 'O*NET job zone 1-5', period: textOf(row('Date')), source }
}

function valuesOf(rows: readonly Row[] | undefined, onetSoc: string, source: string): InterestProfile['workValues'] {
  if (rows === undefined) throw new RefusedFile(file.workValues, `has no rows for ${onetSoc}`)
  const keys = Object.values(valueNames)
  const scores = Object.entries(valueNames).map(([element, key]): [string, number] => [
    key,
    score(file.workValues, onetSoc, rows, 'EX', element),
  ])
  const strongest = highPoints(file.workValues, onetSoc, rows, 'VH', 'Work Value High-Point')
  return {
    scores: Object.fromEntries(scores),
    highPoints: strongest.flatMap((point) => keys[point - 1] ?? []),
    scale: 'O*NET EX (extent), 1 to 7',
    period: dateOf(rows, 'EX'),
    source,
  }
}
