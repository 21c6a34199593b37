import type { BlockOf, Lane } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { createSketch, labelLines, middleOf, type Sketch } from '../sketch'
import { colours, rhythm, sizes } from '../theme'

/** The labels take what they need, up to this share of the width. */
const widestLabels = 0.44
const labelGap = 12
/** Least distance between two years written above. */
const yearRoom = 26
const barHeight = 8
const lanePadding = 2.5

const isGoal = ({ shape }: Lane): boolean => shape === 'goal'
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The way as lanes over years: bars take time, diamonds are moments, and each says its date in words. */
export function drawTimeline(timeline: BlockOf<'timeline'>, page: Page): Drawn {
  const sketch = createSketch(page)
  const endRoom = 8
  const labelWidth = Math.min(
    page.width * widestLabels,
    labelGap + Math.max(...timeline.lanes.map((lane) => page.widthOf(page.plain(lane.label), 'table', isGoal(lane)))),
  )
  const [from, to] = [time(timeline.from), Math.max(time(timeline.to), time(timeline.from) + 1)]
  const right =
    page.width - endRoom - roomForDates(timeline, { labelWidth, from, to, right: page.width - endRoom }, page)
  const x = (day: string) => labelWidth + ((right - labelWidth) * (time(day) - from)) / (to - from)

  const lanes = timeline.lanes.map((lane) => ({
    lane,
    lines: labelLines(page, lane.label, labelWidth - labelGap + 1, isGoal(lane)),
  }))
  const top = sizes.small.leading + 3
  const bottom = top + lanes.reduce((sum, { lines }) => sum + lines.length * sizes.table.leading + lanePadding, 0) + 2

  for (const year of years(timeline.from, timeline.to, Math.floor((right - labelWidth) / yearRoom))) {
    const at = x(year.day)
    sketch.line(at, top, at, bottom, { colour: colours.faint })
    if (year.labelled) sketch.text(at, 0, String(year.year), { size: 'small', colour: colours.quiet, align: 'middle' })
  }
  sketch.line(labelWidth, top, page.width, top, { colour: colours.line, width: 0.75 })

  let y = top + lanePadding
  for (const { lane, lines } of lanes) {
    lines.forEach((line, index) =>
      sketch.text(0, y + index * sizes.table.leading, line, { size: 'table', bold: isGoal(lane) }),
    )
    drawLane(sketch, lane, { left: x(lane.start), end: x(lane.end), y, right: page.width }, page)
    y += lines.length * sizes.table.leading + lanePadding
  }
  const height = bottom + rhythm
  return { content: sketch.finish(height, timeline.alternative), head: height, height }
}

/** Room kept free at the right for dates that stand neither after their bar nor, over the labels, before it. */
function roomForDates(
  { lanes }: BlockOf<'timeline'>,
  { labelWidth, from, to, right }: { labelWidth: number; from: number; to: number; right: number },
  page: Page,
): number {
  const x = (day: string) => labelWidth + ((right - labelWidth) * (time(day) - from)) / (to - from)
  const needed = lanes.map((lane) => {
    const room = dateGap(lane) + page.widthOf(page.plain(lane.said), 'small', isGoal(lane))
    const fits = x(lane.end) + room <= page.width || x(lane.start) - room >= labelWidth
    // The years grow narrower from the left: an end moves by its share of what is taken from the right.
    return fits ? 0 : ((x(lane.end) + room - page.width + 2) * (right - labelWidth)) / (x(lane.end) - labelWidth)
  })
  return Math.min(Math.max(0, ...needed), (right - labelWidth) * 0.4)
}

const dateGap = ({ shape }: Lane): number => (shape === 'span' ? 5 : 10)

function drawLane(
  sketch: Sketch,
  lane: Lane,
  { left, end, y, right }: { left: number; end: number; y: number; right: number },
  page: Page,
): void {
  const middle = y + middleOf('table')
  const said = page.plain(lane.said)
  const width = page.widthOf(said, 'small')
  if (lane.shape === 'span') {
    const length = Math.max(end - left, 2)
    sketch.box(
      left,
      middle - barHeight / 2,
      length,
      barHeight,
      lane.done ? { fill: colours.paper, stroke: colours.accent } : { fill: colours.accent },
    )
  } else {
    const radius = isGoal(lane) ? 6 : 4.5
    const diamond = [
      [end, middle - radius],
      [end + radius, middle],
      [end, middle + radius],
      [end - radius, middle],
    ] as const
    sketch.shape(
      diamond,
      lane.done ? { fill: colours.paper, stroke: colours.accent, width: 1 } : { fill: colours.accent },
    )
  }
  // The date stands after the bar; at the edge of the paper, before it.
  const gap = dateGap(lane)
  const after = end + gap + width <= right
  const textX = after ? end + gap : left - gap
  const edge = after ? textX : textX - width
  sketch.box(edge - 1.5, middle - 6, width + 3, 12, { fill: colours.paper })
  sketch.text(textX, y + 0.8, said, { size: 'small', bold: isGoal(lane), align: after ? 'start' : 'end' })
}

/** New Year's days within the time shown; on long ways only every second or third is labelled. */
function years(from: string, to: string, most: number): { year: number; day: string; labelled: boolean }[] {
  const first = Number(from.slice(0, 4)) + 1
  const last = Number(to.slice(0, 4))
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.min(most, 10)))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    year: first + index,
    day: `${first + index}-01-01`,
    labelled: index % every === 0,
  }))
}
