import type { CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { BlockOf, RichText } from '../../../core/documents/model'
import { plainText } from '../../../core/documents/rich-text'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, hairline, rhythm, sizes, type } from '../theme'
import { areLastLow, splitRow } from './split-row'

export const cellPadding = { x: 7, y: 3 } as const

/** Hairlines between rows, a stronger one under the head, none at the sides: figures stand free. */
export const openTable: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 ? 0 : row === 1 ? 1 : row === node.table.body.length ? hairline : hairline),
  hLineColor: (row) => (row === 1 ? colours.accent : colours.faint),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : cellPadding.x),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : cellPadding.x),
  paddingTop: (row) => (row === 0 ? 0 : cellPadding.y),
  paddingBottom: () => cellPadding.y,
}

/** A table up to this share of a page is not parted. */
const largestWhole = 0.15

/** A table whose head repeats on every page and whose rows stay whole; a row too tall for that is continued in a new one. */
export function drawTable({ summary, columns, rows, rowHeaders }: BlockOf<'table'>, page: Page): Drawn {
  const widths = widthsOf({ columns, rows, rowHeaders }, page)
  const alignment = (column: number) => (columns[column]?.align === 'end' ? 'right' : 'left')
  const head: TableCell[] = columns.map(({ header }, column) => ({
    text: page.plain(header),
    bold: true,
    color: colours.accent,
    alignment: alignment(column),
    ...type('small'),
  }))
  const fitting = rows.flatMap((row) => splitRow(row, widths, page))
  const body = fitting.map((row) =>
    row.map((paragraphs, column): TableCell => {
      const heads = rowHeaders && column === 0
      return tagged(heads ? 'TH' : 'TD', {
        stack: paragraphs.map((text) => ({ text: page.rich(text), ...(heads && { bold: true }) })),
        alignment: alignment(column),
      })
    }),
  )
  const heights = fitting.map((row) => rowHeight(row, widths, page) + 2 * cellPadding.y)
  const height = heights.reduce((sum, each) => sum + each, sizes.small.leading + 2 * cellPadding.y)
  const whole = height < page.height * largestWhole
  return {
    content: tagged(
      { role: 'Table', summary: page.plain(summary) },
      {
        unbreakable: whole,
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          lastRowsTogether: areLastLow(heights, page),
          widths,
          body: [head, ...body],
        },
        layout: openTable,
        ...type('table'),
        margin: [0, 2, 0, rhythm * 1.5],
      },
    ),
    head: whole ? height : sizes.small.leading + 3 * cellPadding.y + rowHeight(fitting[0] ?? [], widths, page),
    height,
  }
}

/**
 * The room shared out as the columns ask for, but none narrower than its longest word: on a small sheet a column would
 * else break words. Where not even the words fit, the shares hold.
 */
function widthsOf(
  { columns, rows, rowHeaders }: Pick<BlockOf<'table'>, 'columns' | 'rows' | 'rowHeaders'>,
  page: Page,
) {
  const room = page.width - (columns.length - 1) * 2 * cellPadding.x
  const least = columns.map(({ header }, column) => {
    const cells = rows.flatMap((row) => (row[column] ?? []).map((text) => page.plain(plainText(text))))
    const bold = rowHeaders && column === 0
    return Math.max(
      longestWord(page.plain(header), (word) => page.widthOf(word, 'small', true)),
      ...cells.map((words) => longestWord(words, (word) => page.widthOf(word, 'table', bold))),
    )
  })
  const shares = columns.map(({ share }) => share)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  const asked = shares.map((share) => (room * share) / sum(shares))
  const short = least.map((width, column) => width > asked[column]!)
  if (!short.includes(true) || sum(least) > room) return asked
  // What the narrow columns take, the others give up by their slack.
  const lacking = sum(least.map((width, column) => Math.max(0, width - asked[column]!)))
  const slack = sum(asked.map((width, column) => Math.max(0, width - least[column]!)))
  return asked.map((width, column) =>
    short[column] ? least[column]! : width - ((width - least[column]!) * lacking) / slack,
  )
}

/** A hair more than the word, so that rounding does not break it. */
const longestWord = (words: string, widthOf: (word: string) => number): number =>
  Math.max(0, ...words.split(/[\s-]+/).map(widthOf)) + 0.5

/** Height of the tallest cell, in points. */
export function rowHeight(row: readonly (readonly RichText[])[], widths: readonly number[], page: Page): number {
  return Math.max(0, ...row.map((paragraphs, column) => cellHeight(paragraphs, widths[column] ?? page.width, page)))
}

export const cellHeight = (paragraphs: readonly RichText[], width: number, page: Page): number =>
  paragraphs.reduce((sum: number, text) => sum + page.heightOf(page.plain(plainText(text)), width, 'table'), 0)
