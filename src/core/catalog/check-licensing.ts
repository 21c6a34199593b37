import type { Catalog, CatalogProblem } from './catalog'

const file = 'states.json'
/** Hours and months outside these bounds are slips of the pen: the states read so far ask for 1,000 to 5,760 hours. */
const hours = { least: 500, most: 6000 }
const months = { least: 6, most: 72 }

/** Licensing: supervised practice of a likely length, and only where there is a clinical licence to earn. */
export function checkLicensing({ states, occupations }: Catalog): CatalogProblem[] {
  const own = states.flatMap(({ code, levels, clinicalHours, clinicalMonths }) => {
    const problems: CatalogProblem[] = []
    const outside = (name: string, value: number | null, { least, most }: typeof hours) => {
      if (value !== null && (value < least || value > most))
        problems.push({ file, path: `${code}.${name}`, reason: `${value} is outside ${least} to ${most}` })
    }
    outside('clinicalHours', clinicalHours, hours)
    outside('clinicalMonths', clinicalMonths, months)
    if (levels.clinical === null && clinicalHours !== null)
      problems.push({
        file,
        path: `${code}.clinicalHours`,
        reason: 'hours are asked for a clinical license that is not listed',
      })
    return problems
  })
  return [
    ...own,
    ...checkStateTables(
      states.map(({ code }) => code),
      occupations,
    ),
  ]
}

/** A table of state medians covers the states of the catalog: no code of its own, none left out. */
function checkStateTables(codes: readonly string[], occupations: Catalog['occupations']): CatalogProblem[] {
  if (codes.length === 0) return []
  return occupations.flatMap(({ soc, stateMedians }) =>
    (['annual', 'hourly'] as const).flatMap((per) => {
      const table = stateMedians?.[per]
      if (table === undefined) return []
      const path = `${soc}.stateMedians.${per}`
      const missing = codes.filter((code) => !(code in table))
      const unknown = Object.keys(table).filter((code) => !codes.includes(code))
      return [
        ...missing.map((code) => ({
          file: 'occupations.json',
          path,
          reason: `${code} is left out; null says that no figure was found`,
        })),
        ...unknown.map((code) => ({ file: 'occupations.json', path, reason: `there is no state "${code}"` })),
      ]
    }),
  )
}
