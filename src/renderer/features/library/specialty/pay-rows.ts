import type { Catalog } from '../../../../core/catalog/catalog'
import type { Figure } from '../../../../core/catalog/figure'
import { findOccupation } from '../../../../core/catalog/lookup'
import type { Occupation, WageReading } from '../../../../core/catalog/occupation'
import { lastDayOf } from '../../../../core/catalog/period'
import type { Specialty } from '../../../../core/catalog/specialty'

/** One line of the pay drawing: an occupation, and the specialties whose nearest occupation it is. */
export interface PayRow {
  readonly occupation: Occupation
  readonly specialties: readonly Specialty[]
  readonly reading: WageReading
  readonly median: Figure
}

export interface PayRows {
  /** The one period of every row. */
  readonly period: string
  /** Highest median first. */
  readonly rows: readonly PayRow[]
  /** Those without a median for that period: named, never filled in from another year. */
  readonly without: readonly Specialty[]
}

/** Pay of every specialty's nearest occupation in one period: the one that most occupations name for comparing. */
export function payRows(catalog: Catalog): PayRows {
  const socs = [...new Set(catalog.specialties.map(({ occupation }) => occupation.soc))]
  const occupations = socs.flatMap((soc) => findOccupation(catalog, soc) ?? [])
  const period = mostNamed(occupations.map(({ comparablePeriod }) => comparablePeriod))
  const rows = occupations.flatMap((occupation) => {
    const reading = readingOf(occupation, period)
    const median = reading?.annual.median
    return reading && median?.value != null
      ? { occupation, specialties: nearTo(catalog, occupation), reading, median }
      : []
  })
  const drawn = new Set(rows.flatMap(({ specialties }) => specialties))
  return {
    period,
    rows: rows.sort((a, b) => Number(b.median.value) - Number(a.median.value)),
    without: catalog.specialties.filter((specialty) => !drawn.has(specialty)),
  }
}

/** The specialties whose nearest occupation this is. */
export const nearTo = ({ specialties }: Catalog, { soc }: Occupation): Specialty[] =>
  specialties.filter(({ occupation }) => occupation.soc === soc)

export const readingOf = ({ readings }: Occupation, period: string): WageReading | undefined =>
  readings.find((reading) => reading.period === period)

/** The reading whose data is youngest. */
export const newestReading = ({ readings }: Occupation): WageReading | undefined =>
  [...readings].sort((a, b) => (lastDayOf(b.period) ?? '').localeCompare(lastDayOf(a.period) ?? ''))[0]

function mostNamed(names: readonly string[]): string {
  const times = (name: string) => names.filter((one) => one === name).length
  return names.reduce((best, name) => (times(name) > times(best) ? name : best), names[0] ?? '')
}
