import type { BlockOf, RangePoint } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { createSketch } from '../sketch'
import { colours, rhythm, sizes } from '../theme'

const inset = 40
const boxHeight = 15
/** Least room between two labels. */
const labelGap = 8

/** A spread of pay as a box with whiskers, every point named with its number. */
export function drawRange(range: BlockOf<'range'>, page: Page): Drawn {
  const sketch = createSketch(page)
  const points = [range.low, range.lowerQuarter, range.middle, range.upperQuarter, range.high].filter(
    (point): point is RangePoint => point !== null,
  )
  const values = points.map((point) => point.value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const at = (value: number) => inset + ((page.width - 2 * inset) * (value - least)) / Math.max(most - least, 1e-9)

  // The middle stands above the line in bold, the others below it: five numbers never crowd each other.
  const middle = at(range.middle.value)
  sketch.text(middle, 0, page.plain(range.middle.said), {
    size: 'part',
    bold: true,
    align: 'middle',
    colour: colours.accent,
  })
  sketch.text(middle, sizes.part.leading, page.plain(range.middle.label), {
    size: 'small',
    align: 'middle',
    colour: colours.quiet,
  })
  const top = sizes.part.leading + sizes.small.leading + 5
  const centre = top + boxHeight / 2

  for (const [outer, inner] of [
    [range.low, range.lowerQuarter],
    [range.high, range.upperQuarter],
  ] as const) {
    if (!outer) continue
    sketch.line(at(outer.value), centre, at((inner ?? range.middle).value), centre, { width: 1, colour: colours.ink })
    sketch.line(at(outer.value), centre - 4, at(outer.value), centre + 4, { width: 1, colour: colours.ink })
  }
  if (range.lowerQuarter && range.upperQuarter) {
    const left = at(range.lowerQuarter.value)
    sketch.box(left, top, at(range.upperQuarter.value) - left, boxHeight, {
      fill: colours.light,
      stroke: colours.accent,
      width: 0.75,
    })
  }
  sketch.line(middle, top - 2, middle, top + boxHeight + 2, { width: 2.25, colour: colours.accent })

  let y = top + boxHeight + 6
  const below = points.filter((point) => point !== range.middle)
  const middles = apart(
    below.map((point) => ({ at: at(point.value), width: widthOf(point, page) })),
    page.width,
  )
  below.forEach((point, index) => {
    const x = middles[index]!
    sketch.text(x, y, page.plain(point.said), { size: 'table', align: 'middle' })
    linesOf(point, page).forEach((line, row) =>
      sketch.text(x, y + sizes.table.leading + row * sizes.small.leading, line, {
        size: 'small',
        align: 'middle',
        colour: colours.quiet,
      }),
    )
  })
  if (below.length > 0) y += sizes.table.leading + 2 * sizes.small.leading
  const height = y + rhythm
  return { content: sketch.finish(height, range.alternative), head: height, height }
}

const linesOf = ({ label }: RangePoint, page: Page): string[] => page.plain(label).split('\n')
const widthOf = (point: RangePoint, page: Page): number =>
  Math.max(
    page.widthOf(page.plain(point.said), 'table'),
    ...linesOf(point, page).map((line) => page.widthOf(line, 'small')),
  )

/** Where labels stand whose points are too near each other: pushed apart evenly, and kept on the paper. */
function apart(labels: readonly { readonly at: number; readonly width: number }[], room: number): number[] {
  const within = (x: number, width: number) => Math.min(Math.max(x, width / 2), room - width / 2)
  const placed = labels.map(({ at, width }) => ({ x: within(at, width), width }))
  for (let round = 0; round < 12; round += 1)
    for (const [index, right] of placed.entries()) {
      const left = placed[index - 1]
      if (!left) continue
      const short = (left.width + right.width) / 2 + labelGap - (right.x - left.x)
      if (short <= 0) continue
      left.x = within(left.x - short / 2, left.width)
      right.x = within(right.x + short / 2, right.width)
    }
  return placed.map(({ x }) => x)
}
