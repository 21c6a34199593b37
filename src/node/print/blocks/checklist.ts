import type { CanvasElement, Content, ContentCanvas, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { BlockOf, CheckItem, RichText } from '../../../core/documents/model'
import { plainText } from '../../../core/documents/rich-text'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, hairline, rhythm, sizes, type } from '../theme'
import { cellPadding } from './table'
import { areLastLow, chunks, tallestRow } from './split-row'

const boxWidth = 20
/** The same in every list, so that the columns of one stage stand under those of the last. */
const widestCell = 100

/** The lines between the steps part them well enough. */
const rowPadding = 2.5

const layout: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : row === 1 ? 1 : hairline),
  hLineColor: (row) => (row === 1 ? colours.accent : colours.faint),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column <= 1 ? 0 : cellPadding.x),
  paddingRight: () => 0,
  paddingTop: (row) => (row === 0 ? 0 : rowPadding),
  paddingBottom: () => rowPadding,
}

/** Steps to tick off: the title heads the table and is repeated with it; a step stays whole. */
export function drawChecklist({ title, span, columns, items, spoken }: BlockOf<'checklist'>, page: Page): Drawn {
  const cellWidth = Math.min(widestCell, page.width * 0.26)
  const stepWidth = page.width - boxWidth - columns.length * (cellWidth + cellPadding.x)
  const head: TableCell[] = [
    tagged(
      { role: 'TH', bookmark: { level: 2, text: page.plain(title) } },
      {
        text: [
          { text: page.plain(title), bold: true, color: colours.accent },
          ...(span === undefined ? [] : [{ text: `   ${page.plain(span)}`, color: colours.quiet, ...type('small') }]),
        ],
        colSpan: 2,
        ...type('part'),
      },
    ),
    {},
    ...columns.map((header) => ({
      text: page.plain(header),
      bold: true,
      color: colours.accent,
      ...type('small'),
      margin: [0, 2, 0, 0] as [number, number, number, number],
    })),
  ]
  const rows = items.flatMap((item) => itemRows(item, columns.length, stepWidth, spoken, page))
  const headHeight = rhythm + sizes.part.leading + rowPadding
  const heights = items.map((item) => itemHeight(item, stepWidth, page) + 2 * rowPadding)
  return {
    content: tagged(
      { role: 'Table', summary: page.plain(title) },
      {
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          lastRowsTogether: areLastLow(heights, page),
          widths: [boxWidth, stepWidth, ...columns.map(() => cellWidth)],
          body: [head, ...rows],
        },
        layout,
        margin: [0, rhythm / 2, 0, rhythm],
      },
    ),
    head: headHeight + (heights[0] ?? 0),
    height: heights.reduce((sum, height) => sum + height, headHeight),
  }
}

function itemRows(
  item: CheckItem,
  columns: number,
  width: number,
  spoken: BlockOf<'checklist'>['spoken'],
  page: Page,
): TableCell[][] {
  const [first = [], ...more] = chunks([item.title, ...item.detail], width, tallestRow(page), page)
  const [title, ...detail] = first
  const cells = Array.from({ length: columns }, (_, index): TableCell => ({
    text: page.plain(item.cells[index] ?? ''),
    ...type('table'),
    margin: [0, 0.5, 0, 0],
  }))
  const start: TableCell[] = [
    { stack: [tagged({ role: 'Figure', alternative: item.done ? spoken.done : spoken.open }, checkBox(item.done))] },
    {
      stack: [
        { text: page.rich(title ?? ''), bold: true, ...type('body') },
        ...detail.map((text) => detailText(text, page)),
      ],
    },
    ...cells,
  ]
  const rest = more.map((portion): TableCell[] => [
    { text: '' },
    { stack: portion.map((text) => detailText(text, page)) },
    ...Array.from({ length: columns }, () => ({ text: '' })),
  ])
  return [start, ...rest]
}

const detailText = (text: RichText, page: Page): Content => ({
  text: page.rich(text),
  ...type('table'),
  margin: [0, 1, 0, 0],
})

/** Two lines at least: what stands in the other columns. */
function itemHeight(item: CheckItem, width: number, page: Page): number {
  const text = [item.title, ...item.detail].reduce(
    (sum: number, each) => sum + page.heightOf(page.plain(plainText(each)), width, 'body'),
    0,
  )
  return Math.max(text, 2 * sizes.body.leading)
}

/** A box big enough to tick with a pen, drawn, because no font can be relied on for it. */
function checkBox(done: boolean): ContentCanvas {
  const tick: CanvasElement = {
    type: 'polyline',
    points: [
      { x: 2.2, y: 7.6 },
      { x: 4.6, y: 10.2 },
      { x: 9.4, y: 3.4 },
    ],
    lineWidth: 1.5,
    lineColor: colours.ink,
  }
  return {
    canvas: [
      { type: 'rect', x: 0, y: 1.6, w: 10.5, h: 10.5, lineWidth: 0.9, lineColor: colours.ink },
      ...(done ? [tick] : []),
    ],
  }
}
