import type { BlockOf } from '../../../core/documents/model'
import { plainText } from '../../../core/documents/rich-text'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, measure, rhythm, sizes, type } from '../theme'
import { gutter, leastColumn } from './containers'

const itemGap = 2

/** A bulleted or numbered list; markers hang in the margin of the items. */
export function drawList({ style, items, tone = 'body', columns }: BlockOf<'list'>, page: Page): Drawn {
  const size = tone === 'fine' ? 'fine' : 'body'
  const half = (page.width - gutter) / 2
  const inTwo = columns === 2 && items.length > 1 && half >= leastColumn
  const width = inTwo ? half : tone === 'fine' ? page.width : Math.min(measure, page.width)
  const markerWidth = style === 'number' ? 18 : 11
  const heights = items.map((item) => page.heightOf(page.plain(plainText(item)), width - markerWidth, size) + itemGap)
  const drawn = items.map((item, index) =>
    tagged('LI', {
      columns: [
        tagged('Lbl', {
          width: markerWidth,
          text: style === 'number' ? `${index + 1}` : '•',
          color: colours.accent,
          ...(style === 'number' && { bold: true }),
        }),
        tagged('LBody', { width: width - markerWidth, text: page.rich(item) }),
      ],
      columnGap: 0,
      unbreakable: (heights[index] ?? 0) < page.height / 3,
      margin: [0, 0, 0, itemGap] as [number, number, number, number],
    }),
  )
  const role = { role: 'L', numbering: style === 'number' ? 'Decimal' : 'Disc' } as const
  const look = { ...type(size), margin: [0, 0, 0, rhythm] as [number, number, number, number] }
  if (!inTwo)
    return {
      content: tagged(role, { stack: drawn, ...look }),
      head: Math.min(heights[0] ?? 0, 3 * sizes[size].leading),
      height: sum(heights) + rhythm,
    }
  // Row by row, so that a page may end between two rows and nobody reads on in the wrong column.
  const rows = Array.from({ length: Math.ceil(drawn.length / 2) }, (_, row) => {
    const pair = [drawn[2 * row]!, drawn[2 * row + 1] ?? { text: '' }]
    return { columns: pair.map((stack) => ({ width, stack: [stack] })), columnGap: gutter, unbreakable: true }
  })
  const tops = rows.map((_, row) => Math.max(heights[2 * row]!, heights[2 * row + 1] ?? 0))
  return {
    content: tagged(role, { stack: rows, ...look }),
    head: sum(tops.slice(0, 2)),
    height: sum(tops) + rhythm,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
