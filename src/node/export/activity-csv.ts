import type { Translate } from '../../core/message'
import type { Activity } from '../../shared/activity'
import { toCsv } from './csv-table'

/** The activity log as a table for spreadsheets. The student's id stands in it and no name; cells are never formulas. */
export function activityToCsv(entries: readonly Activity[], t: Translate): string {
  const columns = ['at', 'by', 'on', 'what', 'about', 'student', 'count'] as const
  const head = columns.map((column) => t(`activity:columns.${column}`))
  const rows = entries.map(({ at, by, on, what, about, student, count }) => [
    at,
    by,
    on,
    t(`activity:deeds.${what}`),
    about,
    student ?? '',
    count === null ? '' : String(count),
  ])
  return toCsv([head, ...rows])
}
