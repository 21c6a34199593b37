/** A table as a spreadsheet or a text file gives it: the first row names the columns. */
export type Cell = string | number | boolean | Date | null | undefined
export type Rows = readonly (readonly Cell[])[]

/** One row, by the name of its column. */
export type Row = (column: string) => Cell

/** What is wrong with a file. The whole refresh is refused, and nothing is written. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`)
  }
}

/** The rows below the heading. Refuses a table that lacks a column or has none of its rows. */
export function readTable(file: string, rows: Rows, columns: readonly string[]): Row[] {
  const [heading, ...body] = rows
  const places = new Map((heading ?? []).map((cell, i) => [nameOf(cell), i]))
  const missing = columns.filter((column) => !places.has(nameOf(column)))
  if (missing.length > 0) throw new RefusedFile(file, `has no column ${missing.map((name) => `"${name}"`).join(', ')}`)
  if (body.length === 0) throw new RefusedFile(file, 'has no rows')
  return body.map((cells) => (column) => cells[places.get(nameOf(column)) ?? -1])
}

/** The Bureau has changed the case of its headings over the years. */
const nameOf = (cell: Cell): string => textOf(cell).toUpperCase()

export const textOf = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell)).trim()

/** Rows of a tab-separated text file, as O*NET publishes them. */
export const readTabs = (text: string): Rows =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
