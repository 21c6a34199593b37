/** Days as they come out of a spreadsheet: `2031-05-15` as we wrote it, or `5/15/2031` as it shows it in the United States. */
import { makeDay } from './dates'
import type { Day } from './types'

/** The day, or `null` for anything else: two-digit years and days a month does not have are not guessed at. */
export function readDay(text: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  return american ? checked(Number(american[3]), Number(american[1]), Number(american[2])) : null
}

export const isIsoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

function checked(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1) return null
  const day = makeDay(year, month, date)
  // Past the end of the month `makeDay` takes its last day.
  return Number(day.slice(8)) === date ? day : null
}
