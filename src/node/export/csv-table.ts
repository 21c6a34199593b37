import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { TableRow } from '../../core/planning/import-steps'
import { decodeWindows1252 } from './windows-1252'

/** A cell that a spreadsheet would calculate, with the apostrophes that keep it from doing so. */
const guarded = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * A table for spreadsheets. It starts with a byte-order mark, without which Excel takes UTF-8 for something else. Cells
 * that would be formulas are given an apostrophe; cells that already have one get another, so that reading back is exact.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (guarded.test(cell) ? `'${cell}` : cell))),
    {
      bom: true,
      record_delimiter: '\r\n',
      escape_formulas: true,
      // Beyond what must be quoted: line ends of any kind, other programs' separators, and blanks at the ends.
      quoted_match: /[\r\n\t;]|^\s|\s$/,
    },
  )

/**
 * The rows of a table as a spreadsheet or another program saved it: UTF-8 with or without a byte-order mark, UTF-16 with
 * one, else Windows-1252; separated by commas, semicolons or tabs. Rows without any content are left out. A formula stays
 * the text it is: nothing here calculates.
 * @throws CsvError of csv-parse for text that is no such table
 */
export function readCsvTable(bytes: Uint8Array): TableRow[] {
  const text = decode(bytes)
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

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

const unguard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)

/** The separator that the first line has most of; column names have none of them. */
function separatorOf(text: string): string {
  const head = text.split(/[\r\n]/, 1)[0]!
  const count = (separator: string): number => head.split(separator).length
  return [';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best), ',')
}
