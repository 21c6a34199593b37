import type { Catalog, CatalogProblem } from './catalog'
import type { Figure } from './figure'
import type { WageReading } from './occupation'

const file = 'occupations.json'
const rising = ['p10', 'p25', 'median', 'p75', 'p90'] as const
const measures = [...rising, 'mean'] as const
const units = { annual: 'USD per year', hourly: 'USD per hour' } as const

/** Hours in the year by which the survey turns hourly into yearly pay. */
const hoursAYear = 2080
/** US dollars a year: half a cent an hour, 2,080 times, and a yearly figure rounded to ten dollars. */
const roundingOfAYear = 0.005 * hoursAYear + 5

/** Pay: percentiles that rise, hourly and yearly figures that agree, and no unit or period mixed with another. */
export function checkPay({ occupations }: Catalog): CatalogProblem[] {
  return occupations.flatMap(({ soc, readings, comparablePeriod }) => {
    const periods = readings.map(({ period }) => period)
    const comparable = periods.includes(comparablePeriod)
      ? []
      : [{ file, path: `${soc}.comparablePeriod`, reason: `there is no reading of ${comparablePeriod}` }]
    return [...comparable, ...readings.flatMap((reading) => checkReading(`${soc}.readings.${reading.period}`, reading))]
  })
}

function checkReading(at: string, reading: WageReading): CatalogProblem[] {
  return [
    ...(['annual', 'hourly'] as const).flatMap((per) => [
      ...checkOrder(`${at}.${per}`, reading[per]),
      ...checkLabels(`${at}.${per}`, reading, per),
    ]),
    ...measures.flatMap((measure) =>
      checkYear(`${at}.annual.${measure}`, valueOf(reading.hourly[measure]), valueOf(reading.annual[measure])),
    ),
  ]
}

function checkOrder(path: string, figures: WageReading['annual']): CatalogProblem[] {
  const known = rising.flatMap((measure) => {
    const value = valueOf(figures[measure])
    return value === null ? [] : [{ measure, value }]
  })
  return known.flatMap(({ measure, value }, i) => {
    const below = known[i - 1]
    if (below === undefined || below.value <= value) return []
    return [
      { file, path: `${path}.${measure}`, reason: `${measure} (${value}) is below ${below.measure} (${below.value})` },
    ]
  })
}

function checkLabels(path: string, reading: WageReading, per: 'annual' | 'hourly'): CatalogProblem[] {
  return measures.flatMap((measure) => {
    const figure = reading[per][measure]
    if (figure === null) return []
    const wrong = []
    if (figure.unit !== units[per]) wrong.push(`the unit is "${figure.unit}", not "${units[per]}"`)
    if (figure.period !== reading.period) wrong.push(`the period is ${figure.period} in a reading of ${reading.period}`)
    return wrong.map((reason) => ({ file, path: `${path}.${measure}`, reason }))
  })
}

function checkYear(path: string, hourly: number | null, annual: number | null): CatalogProblem[] {
  if (hourly === null || annual === null) return []
  const expected = hourly * hoursAYear
  if (Math.abs(expected - annual) <= roundingOfAYear) return []
  return [
    { file, path, reason: `${annual} a year is not ${hourly} an hour times ${hoursAYear} (${Math.round(expected)})` },
  ]
}

const valueOf = (figure: Figure | null): number | null => figure?.value ?? null
