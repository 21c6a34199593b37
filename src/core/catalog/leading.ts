/**
 * Which official reading of pay leads, everywhere: in the library, on paper, in comparisons. Readings of different years
 * are never mixed; where those that lead differ in year, the newest year that all have is there to compare by.
 */
import type { Catalog } from './catalog'
import { findOccupation } from './lookup'
import type { Occupation, WageReading } from './occupation'
import { lastDayOf } from './period'
import type { Specialty } from './specialty'

/** The official reading whose data is youngest, among those that have a median; `null` where none has. */
export function leadingReading({ readings }: Occupation): WageReading | null {
  return (
    readings
      .filter(hasMedian)
      .toSorted((a, b) => (lastDayOf(b.period) ?? '').localeCompare(lastDayOf(a.period) ?? ''))[0] ?? null
  )
}

/** The reading of one period, where it has a median. */
export const readingOf = ({ readings }: Occupation, period: string): WageReading | null =>
  readings.find((reading) => reading.period === period && hasMedian(reading)) ?? null

/** The newest period for which every one of these has a median; `null` where there is none. */
export function sharedPeriod(occupations: readonly Occupation[]): string | null {
  const [first, ...others] = occupations
  if (!first) return null
  const shared = first.readings.filter(
    (reading) => hasMedian(reading) && others.every((one) => readingOf(one, reading.period) !== null),
  )
  return leadingReading({ ...first, readings: shared })?.period ?? null
}

/** Pay of the occupation nearest to one of several specialties that stand side by side. */
export interface SideBySidePay {
  readonly occupation: Occupation
  readonly reading: WageReading
  /** Where its leading reading is newer than the newest year that all have: the reading of that year. */
  readonly sameYear: WageReading | null
}

/** Pay of each specialty, in their order; `null` for one whose pay is not known. */
export function paySideBySide(catalog: Catalog, specialties: readonly Specialty[]): (SideBySidePay | null)[] {
  const leading = specialties.map(({ occupation: { soc } }) => {
    const occupation = findOccupation(catalog, soc)
    const reading = occupation && leadingReading(occupation)
    return occupation && reading ? { occupation, reading } : null
  })
  const known = leading.filter((one) => one !== null)
  const oneYear = new Set(known.map(({ reading }) => reading.period)).size === 1
  const shared = oneYear ? null : sharedPeriod(known.map(({ occupation }) => occupation))
  return leading.map((one) => {
    if (one === null) return null
    const newer = shared !== null && shared !== one.reading.period
    return { ...one, sameYear: newer ? readingOf(one.occupation, shared) : null }
  })
}

const hasMedian = ({ annual }: WageReading): boolean => annual.median?.value != null
