import type { Intake } from '../../../core/intake/schema'
import type { StudentRecord } from '../../../shared/record'

export { rate, withField, withPart } from '../../../core/intake/edit'

/** The record with another intake. */
export const withIntake =
  (change: (intake: Intake) => Intake) =>
  (record: StudentRecord): StudentRecord => ({
    ...record,
    intake: change(record.intake),
  })

/** A list with one entry changed. */
export const withEntry = <T>(list: readonly T[], index: number, change: (entry: T) => T): T[] =>
  list.map((entry, at) => (at === index ? change(entry) : entry))

export const withoutEntry = <T>(list: readonly T[], index: number): T[] => list.filter((_entry, at) => at !== index)
