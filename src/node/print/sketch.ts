import type { CanvasElement, Content } from 'pdfmake/interfaces'
import type { Page } from './page'
import { tagged } from './structure/tag'
import { colours, hairline, sizes, type, type SizeName } from './theme'

interface TextLook {
  readonly size?: SizeName
  readonly bold?: boolean
  readonly colour?: string
  /** Where `x` is: the left edge, the middle or the right edge of the text. */
  readonly align?: 'start' | 'middle' | 'end'
}

/** A figure being drawn: shapes and texts at coordinates, from the top left of the figure. */
export interface Sketch {
  text(x: number, y: number, words: string, look?: TextLook): void
  line(x1: number, y1: number, x2: number, y2: number, look?: { width?: number; colour?: string; dash?: number }): void
  box(
    x: number,
    y: number,
    width: number,
    height: number,
    look?: { fill?: string; stroke?: string; width?: number },
  ): void
  shape(
    points: readonly (readonly [number, number])[],
    look: { fill?: string; stroke?: string; width?: number; open?: boolean },
  ): void
  /** A circle around its middle. */
  ring(x: number, y: number, radius: number, look: { fill?: string; stroke?: string; width?: number }): void
  /** The figure, kept whole, `height` points tall; `alternative` says what it shows. */
  finish(height: number, alternative: string): Content
}

/** Corners of what is drawn as a circle: on paper nobody sees them. */
const corners = 24

export function createSketch(page: Page): Sketch {
  const texts: Content[] = []
  const vectors: CanvasElement[] = []
  const shape: Sketch['shape'] = (points, { fill, stroke, width = 0.75, open = false }) => {
    vectors.push({
      type: 'polyline',
      closePath: !open,
      points: points.map(([x, y]) => ({ x, y })),
      ...(fill && { color: fill }),
      ...(stroke && { lineColor: stroke, lineWidth: width }),
    })
  }
  return {
    shape,
    ring(x, y, radius, look) {
      const turn = (2 * Math.PI) / corners
      const points = Array.from({ length: corners }, (_, i) => i * turn)
      shape(
        points.map((angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const),
        look,
      )
    },
    text(x, y, words, { size = 'body', bold = false, colour = colours.ink, align = 'start' } = {}) {
      const width = page.widthOf(words, size, bold)
      const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2
      texts.push({ text: words, noWrap: true, bold, color: colour, ...type(size), relativePosition: { x: left, y } })
    },
    line(x1, y1, x2, y2, { width = hairline, colour = colours.line, dash } = {}) {
      vectors.push({
        type: 'line',
        x1,
        y1,
        x2,
        y2,
        lineWidth: width,
        lineColor: colour,
        ...(dash && { dash: { length: dash } }),
      })
    },
    box(x, y, width, height, { fill, stroke, width: lineWidth = 0.75 } = {}) {
      vectors.push({
        type: 'rect',
        x,
        y,
        w: width,
        h: height,
        ...(fill && { color: fill }),
        ...(stroke && { lineColor: stroke, lineWidth }),
      })
    },
    finish(height, alternative) {
      // Shapes first, so that words stand on top of them; then the height, which floating parts do not take.
      const shapes: Content[] = vectors.length === 0 ? [] : [{ canvas: vectors, relativePosition: { x: 0, y: 0 } }]
      return tagged(
        { role: 'Figure', alternative: page.plain(alternative) },
        { stack: [...shapes, ...texts, { text: '', fontSize: 0.1, margin: [0, height, 0, 0] }], unbreakable: true },
      )
    },
  }
}

/** The lines of a label in a figure: three at most, because a figure cannot be continued on the next page. */
export function labelLines(page: Page, label: string, width: number, bold = false): string[] {
  const lines = page
    .linesOf(page.plain(label).replaceAll('\n', ' '), width, 'table', bold)
    .map((line) => line.trimEnd())
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${(lines[2] ?? '').slice(0, -2)}…`]
}

/** Distance from the top of a set line down to its optical middle: half the x-height above the baseline. */
export function middleOf(size: SizeName): number {
  // Noto Sans: ascent 1.069 em, x-height 0.536 em. pdfmake adds leading below the line.
  return sizes[size].size * (1.069 - 0.536 / 2)
}
