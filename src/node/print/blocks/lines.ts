import type { Content } from 'pdfmake/interfaces'
import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { colours, rhythm, sizes, type } from '../theme'

/** Room for a hand: 24 points from line to line. */
const spacing = 24

/** Ruled lines to write on. A label stands on its line, and the ruling begins after it. */
export function drawLines({ labels }: BlockOf<'lines'>, page: Page): Drawn {
  const texts = labels.map((label) => page.plain(label))
  const indent = Math.max(0, ...texts.map((text) => (text === '' ? 0 : page.widthOf(text, 'table') + 10)))
  const rows: Content[] = texts.map((text) => ({
    stack: [
      ...(text === '' ? [] : [{ text, ...type('table'), color: colours.ink, relativePosition: { x: 0, y: spacing - sizes.table.leading - 0.5 } }]),
      { canvas: [{ type: 'line' as const, x1: indent, y1: spacing, x2: page.width, y2: spacing, lineWidth: 0.6, lineColor: colours.line }] },
    ],
    unbreakable: true,
  }))
  return { content: { stack: rows, margin: [0, 0, 0, rhythm] }, head: 2 * spacing }
}
