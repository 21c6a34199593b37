import { AppError } from '../../shared/errors'
import { recordVersion, studentRecord, type StudentRecord } from '../../shared/record'

/**
 * One step from a schema version to the next, on plain data. Steps are never changed once released; a fixture of every
 * released version stays in `tests/fixtures/records`.
 */
export interface Migration {
  readonly from: number
  migrate(value: unknown): unknown
}

/** In order, without gaps: the first goes from version 1 to 2. */
export const migrations: readonly Migration[] = []

/** Takes a value from version `from` to version `to`. @throws AppError `corrupt-file` when a step is missing. */
export function migrate(value: unknown, from: number, to: number, steps: readonly Migration[] = migrations): unknown {
  let migrated = value
  for (let version = from; version < to; version++) {
    const step = steps.find((candidate) => candidate.from === version)
    if (!step) throw new AppError('corrupt-file', 'No way from that schema version', { details: { version } })
    migrated = step.migrate(migrated)
  }
  return migrated
}

/** The record in a document's text, brought to today's schema. `null` when it is not a record. */
export function readRecord(plain: string, schemaVersion: number): StudentRecord | null {
  try {
    return studentRecord.parse(migrate(JSON.parse(plain), schemaVersion, recordVersion))
  } catch {
    return null
  }
}
