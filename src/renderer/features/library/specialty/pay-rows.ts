import type { Catalog } from '../../../../core/catalog/catalog'
import type { Figure } from '../../../../core/catalog/figure'
import { leadingReading, readingOf, sharedPeriod } from '../../../../core/catalog/leading'
import { findOccupation } from '../../../../core/catalog/lookup'
import type { Occupation, WageReading } from '../../../../core/catalog/occupation'
import type { Specialty } from '../../../../core/catalog/specialty'

/** One line of the pay drawing: an occupation, and the specialties whose nearest occupation it is. */
export interface PayRow {
  readonly occupation: Occupation
  readonly specialties: readonly Specialty[]
  readonly reading: WageReading
  readonly median: Figure
}

export interface PayRows {
  /** The periods of the rows, each once. One of them where one year was asked for. */
  readonly periods: readonly string[]
  /** The newest year that every occupation has: to draw them all by, where the newest readings differ. */
  readonly shared: string | null
  /** Highest median first. */
  readonly rows: readonly PayRow[]
  /** Those without a median: named, never filled in from another year. */
  readonly without: readonly Specialty[]
}

/** Pay of every specialty's nearest occupation: the newest official reading of each, or that of one year for all. */
export function payRows(catalog: Catalog, year: string | null = null): PayRows {
  const socs = [...new Set(catalog.specialties.map(({ occupation }) => occupation.soc))]
  const occupations = socs.flatMap((soc) => findOccupation(catalog, soc) ?? [])
  const rows = occupations.flatMap((occupation) => {
    const reading = year === null ? leadingReading(occupation) : readingOf(occupation, year)
    const median = reading?.annual.median
    return reading && median ? { occupation, specialties: nearTo(catalog, occupation), reading, median } : []
  })
  const drawn = new Set(rows.flatMap(({ specialties }) => specialties))
  return {
    periods: [...new Set(rows.map(({ reading }) => reading.period))],
    shared: sharedPeriod(occupations.filter((occupation) => leadingReading(occupation) !== null)),
    rows: rows.sort((a, b) => Number(b.median.value) - Number(a.median.value)),
    without: catalog.specialties.filter((specialty) => !drawn.has(specialty)),
  }
}

/** The specialties whose nearest occupation this is. */
export const nearTo = ({ specialties }: Catalog, { soc }: Occupation): Specialty[] =>
  specialties.filter(({ occupation }) => occupation.soc === soc)
