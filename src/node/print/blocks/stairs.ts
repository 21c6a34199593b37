import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { createSketch } from '../sketch'
import { colours, rhythm, sizes } from '../theme'

const plotHeight = 84
const left = 24
const keyWidth = 22

/** Two running counts over time: planned as a thin line, done as a thick one over a tint; told apart without colour. */
export function drawStairs({ alternative, planned, done, mark, top, from, to }: BlockOf<'stairs'>, page: Page): Drawn {
  const sketch = createSketch(page)
  const head = sizes.small.leading + 6
  const right = page.width - 4
  const bottom = head + plotHeight
  const x = (share: number) => left + share * (right - left)
  const y = (share: number) => bottom - share * plotHeight
  const points = (corners: BlockOf<'stairs'>['planned']['corners']) =>
    corners.map(([a, b]): [number, number] => [x(a), y(b)])

  const stairs = points(done.corners)
  sketch.shape([...stairs, [stairs.at(-1)![0], bottom], [left, bottom]], { fill: colours.tint })
  sketch.line(left, bottom, right, bottom, { width: 0.75 })
  sketch.line(left, head, right, head, { colour: colours.faint })
  sketch.shape(points(planned.corners), { stroke: colours.line, width: 1, open: true })
  sketch.shape(stairs, { stroke: colours.accent, width: 2, open: true })
  sketch.line(x(mark.at), head - 2, x(mark.at), bottom, { colour: colours.quiet, dash: 2 })

  const small = { size: 'small', colour: colours.quiet } as const
  const middle = sizes.small.leading / 2
  sketch.text(left - 5, head - middle, page.plain(top), { ...small, align: 'end' })
  sketch.text(left - 5, bottom - middle, '0', { ...small, align: 'end' })
  const under = bottom + 3
  sketch.text(left, under, page.plain(from), small)
  sketch.text(right, under, page.plain(to), { ...small, align: 'end' })
  // The months at both ends keep their room.
  if (mark.at > 0.2 && mark.at < 0.8)
    sketch.text(x(mark.at), under, page.plain(mark.label), { ...small, align: 'middle' })

  let at = left
  for (const [line, look] of [
    [planned, { width: 1, colour: colours.line }],
    [done, { width: 2, colour: colours.accent }],
  ] as const) {
    sketch.line(at, middle, at + keyWidth, middle, look)
    sketch.text(at + keyWidth + 5, 0, page.plain(line.label), small)
    at += keyWidth + 5 + page.widthOf(page.plain(line.label), 'small') + 18
  }
  const height = under + sizes.small.leading + rhythm
  return { content: sketch.finish(height, alternative), head: height, height }
}
