import type { Bar, BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { createSketch, labelLines, middleOf } from '../sketch'
import { colours, hairline, rhythm, sizes } from '../theme'

const widestLabel = 150
const noteWidth = 132
/** On narrower paper the notes stand under the labels. */
const roomForNotes = 400
const numberWidth = 30
const barHeight = 8
const rowGap = 1.5

/** Diverging bars. What speaks for it is solid, what speaks against it outlined, so that grey paper still tells them apart. */
export function drawBars({ alternative, bars, against, favour }: BlockOf<'bars'>, page: Page): Drawn {
  const sketch = createSketch(page)
  const beside = page.width >= roomForNotes
  const labelWidth = Math.min(widestLabel, page.width * 0.45)
  const left = labelWidth + (beside ? noteWidth : 0) + numberWidth
  const width = page.width - left - numberWidth
  // A sum of many answers is no answer: it has its number and no bar, or the single ones would all be dots beside it.
  const single = bars.filter(({ summed }) => !summed)
  const most = Math.max(0, ...single.map((bar) => bar.value))
  const least = Math.min(0, ...single.map((bar) => bar.value))
  const scale = width / Math.max(most - least, 1e-9)
  const axis = left - least * scale
  const top = sizes.small.leading + 4
  const heads = { size: 'small', colour: colours.quiet } as const
  if (least < 0) sketch.text(axis - 5, 0, page.plain(against), { ...heads, align: 'end' })
  if (most > 0) sketch.text(axis + 5, 0, page.plain(favour), heads)

  let y = top
  const row = (bar: Bar): void => {
    const lines = labelLines(page, bar.label, bar.summed ? labelWidth + noteWidth : labelWidth - 8)
    lines.forEach((line, index) => sketch.text(0, y + index * sizes.table.leading, line, { size: 'table' }))
    if (bar.note && beside) sketch.text(labelWidth, y + 0.8, page.plain(bar.note), heads)
    const middle = y + middleOf('table')
    const length = bar.summed ? 0 : Math.abs(bar.value) * scale
    if (bar.summed)
      sketch.line(0, y - rowGap / 2, page.width, y - rowGap / 2, { colour: colours.faint, width: hairline })
    else if (bar.value >= 0)
      sketch.box(axis, middle - barHeight / 2, Math.max(length, 0.75), barHeight, { fill: colours.accent })
    else
      sketch.box(axis - length, middle - barHeight / 2, length, barHeight, {
        fill: colours.paper,
        stroke: colours.accent,
        width: 0.9,
      })
    sketch.text(bar.value >= 0 ? axis + length + 4 : axis - length - 4, y, bar.said, {
      size: 'table',
      align: bar.value >= 0 ? 'start' : 'end',
    })
    y += lines.length * sizes.table.leading + rowGap
    if (bar.note && !beside) {
      sketch.text(0, y - rowGap, page.plain(bar.note), heads)
      y += sizes.small.leading + rowGap
    }
  }
  for (const bar of bars) row(bar)
  sketch.line(axis, top - 2, axis, y - 1, { width: 0.75, colour: colours.ink })
  const height = y + rhythm - 2
  return { content: sketch.finish(height, alternative), head: height, height }
}
