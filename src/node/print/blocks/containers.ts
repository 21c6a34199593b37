import type { Content } from 'pdfmake/interfaces'
import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, rhythm, sizes, type } from '../theme'
import type { DrawBlocks } from './index'

/** A tinted panel with a title. */
export function drawCallout({ title, blocks }: BlockOf<'callout'>, page: Page, draw: DrawBlocks): Drawn {
  const padding = 11
  const inner = draw(blocks, page.narrowed(page.width - 2 * padding - 3))
  const words = page.plain(title)
  const body: Content = {
    stack: [
      ...(words === ''
        ? []
        : [
            {
              text: words,
              bold: true,
              color: colours.accent,
              ...type('part'),
              margin: [0, 0, 0, 3] as [number, number, number, number],
            },
          ]),
      ...inner.map(({ content }) => content),
    ],
  }
  return {
    content: tagged('Div', {
      table: { widths: [page.width - 2 * padding - 3], body: [[body]] },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (column: number) => (column === 0 ? 3 : 0),
        vLineColor: () => colours.accent,
        fillColor: () => colours.tint,
        paddingLeft: () => padding,
        paddingRight: () => padding,
        paddingTop: () => 8,
        paddingBottom: () => 1,
      },
      margin: [0, rhythm / 2, 0, rhythm],
    }),
    head: sizes.part.leading + 12 + (inner[0]?.head ?? 0),
    height: inner.reduce((sum, { height }) => sum + height, sizes.part.leading + 2.5 * rhythm + 12),
  }
}

/** Columns that would be narrower stand below each other. */
export const leastColumn = 150
/** Between columns: two body lines. */
export const gutter = 24

const below = (parts: readonly Drawn[]): Drawn => ({
  content: { stack: parts.map(({ content }) => content) },
  head: parts[0]?.head ?? 0,
  height: parts.reduce((sum, { height }) => sum + height, 0),
})

/** Blocks side by side. */
export function drawColumns({ columns }: BlockOf<'columns'>, page: Page, draw: DrawBlocks): Drawn {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const room = page.width - gutter * (columns.length - 1)
  const narrowest = Math.min(...columns.map(({ share }) => (room * share) / shares))
  if (narrowest < leastColumn) return below(columns.flatMap(({ blocks }) => draw(blocks, page)))
  const drawn = columns.map(({ share, blocks }) => ({
    width: (room * share) / shares,
    parts: draw(blocks, page.narrowed((room * share) / shares)),
  }))
  const height = Math.max(0, ...drawn.map(({ parts }) => parts.reduce((sum, part) => sum + part.height, 0)))
  return {
    content: {
      columns: drawn.map(({ width, parts }) => ({ width, stack: parts.map(({ content }) => content) })),
      columnGap: gutter,
      // Parted by a page, the rest of the first column would be read after the second one.
      unbreakable: height < page.height * largestWhole,
    },
    head: Math.max(0, ...drawn.map(({ parts }) => parts[0]?.head ?? 0)),
    height,
  }
}

/** A group taller than this share of a page is let apart: what outgrew a page would be cut off, and a half-empty one is ugly. */
const largestWhole = 0.4

/** Blocks that stay on one page. */
export function drawGroup({ blocks, language }: BlockOf<'group'>, page: Page, draw: DrawBlocks): Drawn {
  const drawn = draw(blocks, page)
  const height = drawn.reduce((sum, part) => sum + part.height, 0)
  const whole = height < page.height * largestWhole
  const stack = { stack: drawn.map(({ content }) => content), ...(whole && { unbreakable: true }) }
  return {
    content: language === undefined ? stack : tagged({ role: 'Div', language }, stack),
    head: whole ? height : (drawn[0]?.head ?? 0),
    height,
  }
}
