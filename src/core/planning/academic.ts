/** The school calendar: when terms start, when they end, and how long study of a stated length really runs. */
import { addMonths, makeDay, monthOf, yearOf } from './dates'
import type { Day } from './types'

/** Late August and mid-January: when terms start. */
const fall = { month: 8, date: 25 } as const
const spring = { month: 1, date: 15 } as const
/** Mid-May, mid-August and mid-December: when terms end. */
const termEnds = [5, 8, 12] as const

/** First term start on or after a day. */
export function nextTermStart(day: Day, terms: 'term' | 'fall'): Day {
  const year = yearOf(day)
  const starts = [year, year + 1].flatMap((y) => [
    ...(terms === 'term' ? [makeDay(y, spring.month, spring.date)] : []),
    makeDay(y, fall.month, fall.date),
  ])
  return starts.find((start) => start >= day)!
}

export const isSpringStart = (start: Day): boolean => monthOf(start) === spring.month

/**
 * Day on which study ends that starts with a term. Whole years are academic years: four years from August 2027 end in
 * May 2031, 45 months later, because the last summer is not counted; from January they end in December. Any other
 * length is counted in months and runs to the end of the term it falls into.
 */
export function studyEnd(start: Day, months: number): Day {
  if (months > 0 && months % 12 === 0) {
    const year = yearOf(start) + months / 12
    return monthOf(start) === fall.month ? makeDay(year, 5, 15) : makeDay(year - 1, 12, 15)
  }
  return termEndIn(addMonths(start, months))
}

/** End of the term that runs in the month of this day. */
function termEndIn(day: Day): Day {
  const month = termEnds.find((end) => end >= monthOf(day)) ?? 12
  return makeDay(yearOf(day), month, 15)
}

/** End of the school year that a day lies in; July to December belong to the year that ends next June. */
export const schoolYearEnd = (day: Day): number => (monthOf(day) <= 6 ? yearOf(day) : yearOf(day) + 1)

/** Graduation day of a student in this grade (9–12): the June in which grade 12 ends. */
export const inferredGraduation = (grade: number, today: Day): Day => makeDay(schoolYearEnd(today) + 12 - grade, 6, 15)
