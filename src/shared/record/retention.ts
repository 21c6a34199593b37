import type { StudentSummary } from '../record'

/**
 * How long records are kept after a student left. The rule is the district's and entered in the settings; nothing here
 * knows one, and nothing is deleted by it: records that are due are proposed, and a person decides.
 */

/** The day from which the record need not be kept: so many years after the student left, `YYYY-MM-DD`. */
export function keptUntil(leftOn: string, years: number): string {
  const [year = 0, month = 1, day = 1] = leftOn.split('-').map(Number)
  // February 29 has no anniversary in most years: the day after it is never too early.
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10)
}

interface DueRecord {
  readonly student: StudentSummary
  readonly leftOn: string
  /** Since this day. */
  readonly dueOn: string
}

/** Records whose time is over on `today`, the longest due first. Those on hold and in the trash are left out. */
export function dueRecords(
  students: readonly StudentSummary[],
  years: number | null | undefined,
  today: string,
): DueRecord[] {
  if (years === null || years === undefined) return []
  return students
    .flatMap((student) => {
      const { leftOn, held, trashed } = student
      if (leftOn === undefined || held || trashed !== undefined) return []
      const dueOn = keptUntil(leftOn, years)
      return dueOn <= today ? [{ student, leftOn, dueOn }] : []
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}
