/** Reading the day that a period speaks of, from the words in which sources date themselves. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A span of this many years or more looks ahead: the ten-year projections. Shorter ones are years of collecting. */
const projectionYears = 8

/**
 * The last day of data behind a period, as an ISO date; `null` where the words give none ("undated", "through 2031").
 * A projection ("2024-34") is as old as its base year, not as young as the year it ends in.
 */
export function lastDayOf(period: string): string | null {
  const words = period.toLowerCase()
  // "undated (2025-2026)" is a guess at the age of a page, "through 2031" a target: neither dates the data.
  if (/^undated|^through /.test(words)) return null
  const days = [...monthly(words), ...numeric(words)]
  if (days.length > 0) return days.sort().at(-1) ?? null
  const span = /\b(\d{4})\s*(?:-|–|to)\s*(\d{4}|\d{2})\b/.exec(words)
  if (span) return endOfSpan(Number(span[1]), span[2] ?? '')
  const years = [...words.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => `${year}-12-31`)
  return years.sort().at(-1) ?? null
}

/** "May 2024", "Feb 2024", "June 29, 2022": to the day where one is given, otherwise to the end of the month. */
function monthly(words: string): string[] {
  const found = words.matchAll(/\b([a-z]{3})[a-z]*\.?\s+(?:(\d{1,2}),\s*)?((?:19|20)\d{2})\b/g)
  return [...found].flatMap(([, name = '', day, year = '']) => {
    const month = months.indexOf(name)
    return month === -1 ? [] : [dayOf(Number(year), month, day)]
  })
}

/** "02/2026", as O*NET dates its rows. */
const numeric = (words: string): string[] =>
  [...words.matchAll(/\b(0[1-9]|1[0-2])\/((?:19|20)\d{2})\b/g)].map(([, month, year]) =>
    dayOf(Number(year), Number(month) - 1, undefined),
  )

function endOfSpan(start: number, tail: string): string {
  const end = tail.length === 4 ? Number(tail) : Math.floor(start / 100) * 100 + Number(tail)
  return `${end - start >= projectionYears ? start : end}-12-31`
}

/** Day 0 of the next month is the last of this one. */
const dayOf = (year: number, month: number, day: string | undefined): string =>
  new Date(Date.UTC(year, day === undefined ? month + 1 : month, day === undefined ? 0 : Number(day)))
    .toISOString()
    .slice(0, 10)
