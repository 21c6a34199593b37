/**
 * Days as ISO strings (`YYYY-MM-DD`), counted in UTC so that no time zone moves them. ISO days compare as strings.
 * Everything here is pure; what is not a day of the years 1000–9999 is the caller's mistake and gives a RangeError.
 */
import type { Day } from './types'

const msPerDay = 86_400_000

/** Middle of the month stands for a month: `2027-05` is May 15, when spring terms end and well before the next term. */
const midMonth = 15

/** The day that `YYYY-MM` or `YYYY-MM-DD` stands for. */
export const dayOf = (monthOrDay: string): Day => (monthOrDay.length === 7 ? `${monthOrDay}-${midMonth}` : monthOrDay)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
/** 1–12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7))
const dateOf = (day: Day): number => Number(day.slice(8, 10))

/** `month` may run past 12 or below 1; `date` past the month's last day means its last day. */
export function makeDay(year: number, month: number, date: number): Day {
  // `Date.UTC` takes the years 0–99 for 1900–1999: better no day than another one.
  if (!isYear(year)) throw outOfRange()
  const first = new Date(Date.UTC(year, month - 1, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return iso(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
}

export const addDays = (day: Day, days: number): Day => iso(Date.parse(`${day}T00:00:00Z`) + days * msPerDay)

/** Same date `months` later, or the last day of a shorter month: January 31 and one month are February 28 or 29. */
export const addMonths = (day: Day, months: number): Day => makeDay(yearOf(day), monthOf(day) + months, dateOf(day))

/** The first of the month after the month of `day`. */
export const firstOfNextMonth = (day: Day): Day => makeDay(yearOf(day), monthOf(day) + 1, 1)

/** Calendar months from one month to the other, dates left aside: August 2027 to May 2031 are 45. */
export const monthsBetween = (from: Day, to: Day): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay)

/** Full years of age on a day. A birthday on February 29 counts from March 1 in a common year. */
export function ageOn(birth: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birth)
  return day.slice(5) >= birth.slice(5) ? years : years - 1
}

/** The day on which someone reaches an age. */
export function birthdayOf(birth: Day, age: number): Day {
  const year = yearOf(birth) + age
  const leapDay = birth.slice(5) === '02-29' && makeDay(year, 2, 29).slice(8) !== '29'
  return leapDay ? makeDay(year, 3, 1) : makeDay(year, monthOf(birth), dateOf(birth))
}

export const latest = (...days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b))
export const earliest = (...days: readonly Day[]): Day => days.reduce((a, b) => (a < b ? a : b))

const isYear = (year: number): boolean => year >= 1000 && year <= 9999
const outOfRange = (): RangeError => new RangeError('not a day of the years 1000–9999')

function iso(time: number): Day {
  const date = new Date(time)
  if (!isYear(date.getUTCFullYear())) throw outOfRange()
  return date.toISOString().slice(0, 10)
}
