import type { BlockOf } from '../../../core/documents/model'
import { plainText } from '../../../core/documents/rich-text'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, measure, rhythm, sizes, type } from '../theme'

/** A bulleted or numbered list; markers hang in the margin of the items. */
export function drawList({ style, items, start = 1, tone = 'body' }: BlockOf<'list'>, page: Page): Drawn {
  const size = tone === 'fine' ? 'fine' : 'body'
  const width = tone === 'fine' ? page.width : Math.min(measure, page.width)
  const markerWidth = style === 'number' ? 18 : 11
  const heights = items.map((item) => page.heightOf(page.plain(plainText(item)), width - markerWidth, size) + 2)
  const content = items.map((item, index) =>
    tagged('LI', {
      columns: [
        tagged('Lbl', {
          width: markerWidth,
          text: style === 'number' ? `${start + index}` : '•',
          color: colours.accent,
          ...(style === 'number' && { bold: true }),
        }),
        tagged('LBody', { width: width - markerWidth, text: page.rich(item) }),
      ],
      columnGap: 0,
      unbreakable: (heights[index] ?? 0) < page.height / 3,
      margin: [0, 0, 0, 2] as [number, number, number, number],
    }),
  )
  return {
    content: tagged(
      { role: 'L', numbering: style === 'number' ? 'Decimal' : 'Disc' },
      { stack: content, ...type(size), margin: [0, 0, 0, rhythm] },
    ),
    head: Math.min(heights[0] ?? 0, 3 * sizes[size].leading),
    height: heights.reduce((sum, height) => sum + height, rhythm),
  }
}
