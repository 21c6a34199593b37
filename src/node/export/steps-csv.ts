/** The steps of a plan as a CSV file, written for spreadsheets and read back from them. */
import { CsvError } from 'csv-parse/sync'
import type { PlanContent } from '../../core/planning/edited-plan'
import { stepColumns, stepRows } from '../../core/planning/export-steps'
import { importSteps, note, type ImportInput, type ImportResult } from '../../core/planning/import-steps'
import { readCsvTable, toCsv } from './csv-table'

/** More than 200 steps with full notes take in any script; a file is refused unread above it. */
export const mostCsvBytes = 10_000_000

/** The file's text, as `toCsv` writes it. */
export const stepsToCsv = (content: Pick<PlanContent, 'steps'>): string => toCsv([stepColumns, ...stepRows(content)])

/** Reads such a file back, as a spreadsheet may have saved it. Refused whole when anything is wrong. */
export function stepsFromCsv(bytes: Uint8Array, into: Omit<ImportInput, 'rows'>): ImportResult {
  if (bytes.length > mostCsvBytes) return { ok: false, problems: [note('tooLarge', { limit: mostCsvBytes })] }
  try {
    return importSteps({ ...into, rows: readCsvTable(bytes) })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null
    return { ok: false, problems: [note('notCsv', { reason: error.code }, line)] }
  }
}
