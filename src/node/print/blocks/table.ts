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
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const padding = (columns.length - 1) * 2 * cellPadding.x
  const widths = columns.map((column) => ((page.width - padding) * column.share) / shares)
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

/** Height of the tallest cell, in points. */
export function rowHeight(row: readonly (readonly RichText[])[], widths: readonly number[], page: Page): number {
  return Math.max(0, ...row.map((paragraphs, column) => cellHeight(paragraphs, widths[column] ?? page.width, page)))
}

export const cellHeight = (paragraphs: readonly RichText[], width: number, page: Page): number =>
  paragraphs.reduce((sum: number, text) => sum + page.heightOf(page.plain(plainText(text)), width, 'table'), 0)
