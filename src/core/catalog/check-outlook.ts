import type { Catalog, CatalogProblem } from './catalog'

const file = 'occupations.json'
/** Jobs: the projections are published in thousands with one decimal, so a difference of two of them can be off by one step. */
const step = 100

/** Outlook: what is projected, less what is, makes the change, and the change makes the percentage. */
export function checkOutlook({ occupations }: Catalog): CatalogProblem[] {
  return occupations.flatMap(({ soc, outlook }) => {
    if (outlook === null) return []
    const base = outlook.baseEmployment.value
    const projected = outlook.projectedEmployment.value
    const change = outlook.change.value
    const percent = outlook.percentChange.value
    const problems: CatalogProblem[] = []
    if (base !== null && projected !== null && change !== null && Math.abs(projected - base - change) > step)
      problems.push({
        file,
        path: `${soc}.outlook.change`,
        reason: `${projected} less ${base} is ${projected - base}, not ${change}`,
      })
    if (base !== null && change !== null && percent !== null) {
      const expected = (change / base) * 100
      // Half a step in the change and half a tenth in the percentage itself.
      if (Math.abs(expected - percent) > (step / 2 / base) * 100 + 0.05 + 1e-9)
        problems.push({
          file,
          path: `${soc}.outlook.percentChange`,
          reason: `${change} of ${base} is ${expected.toFixed(1)}%, not ${percent}%`,
        })
    }
    return problems
  })
}
