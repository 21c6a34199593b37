import type { Content } from 'pdfmake/interfaces'
import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, rhythm, sizes, type } from '../theme'

/** Room for a hand: points from line to line, with and without a label above the line. */
const spacing = 25
const labelledSpacing = 28

/** Ruled lines to write on. A label stands before its line; where that leaves too little to write on, above it. */
export function drawLines({ labels, alternative, shares }: BlockOf<'lines'>, page: Page): Drawn {
  if (shares !== undefined && page.width > leastWide) return drawRow(labels, shares, alternative, page)
  const texts = labels.map((label) => page.plain(label))
  const widest = Math.max(0, ...texts.map((text) => (text === '' ? 0 : page.widthOf(text, 'table') + 10)))
  const above = widest > page.width / 2
  const height = above ? labelledSpacing : spacing
  const rows: Content[] = texts.map((text) => ({
    stack: [
      ...(text === '' ? [] : [above ? small(text) : beside(text)]),
      {
        canvas: [
          {
            type: 'line' as const,
            x1: above ? 0 : widest,
            y1: height,
            x2: page.width,
            y2: height,
            lineWidth: 0.6,
            lineColor: colours.line,
          },
        ],
      },
    ],
    unbreakable: true,
  }))
  const stack = { stack: rows, margin: [0, 0, 0, rhythm] as [number, number, number, number] }
  return {
    // Lines without labels are a figure, or nobody would be told that there is room to write.
    content: widest === 0 ? tagged({ role: 'Figure', alternative: page.plain(alternative) }, stack) : stack,
    head: rows.length * height + rhythm,
    height: rows.length * height + rhythm,
  }
}

/** Narrower than this, a page is in large print: lines stand below each other. */
export const leastWide = 400

/** Lines side by side, each behind its label. */
function drawRow(labels: readonly string[], shares: readonly number[], alternative: string, page: Page): Drawn {
  const gap = 16
  const room = page.width - gap * (labels.length - 1)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const columns = labels.map((label, i) => {
    const width = (room * (shares[i] ?? 1)) / all
    const drawn = drawLines({ kind: 'lines', alternative, labels: [label] }, page.narrowed(width))
    return { width, stack: [drawn.content] }
  })
  return { content: { columns, columnGap: gap }, head: spacing + rhythm, height: spacing + rhythm }
}

const small = (text: string): Content => ({
  text,
  ...type('small'),
  color: colours.quiet,
  relativePosition: { x: 0, y: 3 },
})
const beside = (text: string): Content => ({
  text,
  ...type('table'),
  relativePosition: { x: 0, y: spacing - sizes.table.leading - 0.5 },
})
