import { CsvError } from 'csv-parse/sync'
import { readRoster, rosterNote, type RosterInput, type RosterReading } from '../../core/roster/read-roster'
import { readCsvTable } from '../export/csv-table'
import { asDiskError } from '../files/disk-errors'
import { readAtMost } from '../files/read-at-most'

/** 20,000 students with every column filled take less; a file is refused unread above it. */
export const mostRosterBytes = 20_000_000

/**
 * Reads a roster of any content, size and kind: what is wrong with it is a value.
 * @throws AppError for what the disk refuses
 */
export async function readRosterFile(file: string, stateNames: RosterInput['stateNames']): Promise<RosterReading> {
  const bytes = await readAtMost(file, mostRosterBytes).catch((error: unknown) => {
    throw asDiskError(error)
  })
  if (bytes === 'not-a-file') return refused('noFile')
  if (bytes === 'too-large') return refused('tooLarge', { megabytes: mostRosterBytes / 1_000_000 })
  try {
    return readRoster({ rows: readCsvTable(bytes), stateNames })
  } catch (error) {
    if (error instanceof CsvError) return refused('notATable')
    throw error
  }
}

const refused = (key: string, params?: Record<string, string | number>): RosterReading => ({
  ok: false,
  problems: [rosterNote(key, params)],
})
