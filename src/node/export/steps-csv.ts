/** The steps of a plan as a CSV file, written for spreadsheets and read back from them. */
import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { PlanContent } from '../../core/planning/edited-plan'
import { stepColumns, stepRows } from '../../core/planning/export-steps'
import { decodeWindows1252 } from './windows-1252'
import { importSteps, note, type ImportInput, type ImportResult, type TableRow } from '../../core/planning/import-steps'

/** More than 200 steps with full notes take in any script; a file is refused unread above it. */
export const mostCsvBytes = 10_000_000

/** A cell that a spreadsheet would calculate, with the apostrophes that keep it from doing so. */
const guarded = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

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

/**
 * Reads such a file back, as a spreadsheet may have saved it: UTF-8 with or without a byte-order mark, UTF-16 with one,
 * else Windows-1252; separated by commas, semicolons or tabs. Refused whole when anything is wrong. A formula stays the
 * text it is: nothing here calculates, and writing it again guards it.
 */
export function stepsFromCsv(bytes: Uint8Array, into: Omit<ImportInput, 'rows'>): ImportResult {
  if (bytes.length > mostCsvBytes) return { ok: false, problems: [note('tooLarge', { limit: mostCsvBytes })] }
  const text = decode(bytes)
  try {
    return importSteps({ ...into, rows: readRows(text) })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null
    return { ok: false, problems: [note('notCsv', { reason: error.code }, line)] }
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

function readRows(text: string): TableRow[] {
  const records = parse(text, {
    delimiter: separatorOf(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    raw: true,
  }) as unknown as readonly { record: string[]; raw: string }[]
  let line = 1
  return records.flatMap(({ record, raw }) => {
    const row = { line, cells: record.map(unguard) }
    // Counted here: the parser takes CRLF inside a cell for two lines.
    line += raw.match(/\r\n|\r|\n/g)?.length ?? 0
    // Spreadsheets leave empty rows behind.
    return record.every((cell) => cell.trim() === '') ? [] : [row]
  })
}

const unguard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)

/** The separator that the first line has most of; column names have none of them. */
function separatorOf(text: string): string {
  const head = text.split(/[\r\n]/, 1)[0]!
  const count = (separator: string): number => head.split(separator).length
  return [';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best), ',')
}
