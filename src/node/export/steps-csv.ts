/** The steps of a plan as a CSV file, written for spreadsheets and read back from them. */
import { CsvError } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { PlanContent } from '../../core/planning/edited-plan'
import { stepColumns, stepRows } from '../../core/planning/export-steps'
import { importSteps, note, type ImportInput, type ImportResult } from '../../core/planning/import-steps'
import { guarded, readCsvTable } from './csv-table'

/** More than 200 steps with full notes take in any script; a file is refused unread above it. */
export const mostCsvBytes = 10_000_000

/**
 * The file's text. It starts with a byte-order mark, without which Excel takes UTF-8 for something else. Cells that
 * would be formulas are given an apostrophe; cells that already have one get another, so that reading back is exact.
 */
export function stepsToCsv(content: Pick<PlanContent, 'steps'>): string {
  const rows = stepRows(content).map((row) => row.map((cell) => (guarded.test(cell) ? `'${cell}` : cell)))
  return stringify([[...stepColumns], ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    // Beyond what must be quoted: line ends of any kind, other programs' separators, and blanks at the ends.
    quoted_match: /[\r\n\t;]|^\s|\s$/,
  })
}

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
