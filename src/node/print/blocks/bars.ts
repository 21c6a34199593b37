import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { createSketch, labelLines, middleOf } from '../sketch'
import { colours, rhythm, sizes } from '../theme'

const widestLabel = 158
const noteWidth = 122
/** On narrower paper the notes stand under the labels. */
const roomForNotes = 400
const numberWidth = 30
const barHeight = 8

/** Diverging bars. What speaks for it is solid, what speaks against it outlined, so that grey paper still tells them apart. */
export function drawBars({ alternative, bars, against, favour }: BlockOf<'bars'>, page: Page): Drawn {
  const sketch = createSketch(page)
  const beside = page.width >= roomForNotes
  const labelWidth = Math.min(widestLabel, page.width * 0.45)
  const left = labelWidth + numberWidth
  const width = page.width - left - (beside ? noteWidth : 0) - numberWidth
  const most = Math.max(0, ...bars.map((bar) => bar.value))
  const least = Math.min(0, ...bars.map((bar) => bar.value))
  const scale = width / Math.max(most - least, 1e-9)
  const axis = left - least * scale
  const top = sizes.small.leading + 4
  if (least < 0) sketch.text(axis - 5, 0, page.plain(against), { size: 'small', colour: colours.quiet, align: 'end' })
  if (most > 0) sketch.text(axis + 5, 0, page.plain(favour), { size: 'small', colour: colours.quiet })

  let y = top
  for (const bar of bars) {
    const lines = labelLines(page, bar.label, labelWidth - 8)
    lines.forEach((line, index) => sketch.text(0, y + index * sizes.table.leading, line, { size: 'table' }))
    const middle = y + middleOf('table')
    const length = Math.abs(bar.value) * scale
    if (bar.value >= 0)
      sketch.box(axis, middle - barHeight / 2, Math.max(length, 0.75), barHeight, {
        fill: bar.summed ? colours.light : colours.accent,
      })
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
    if (bar.note && beside)
      sketch.text(page.width, y + 0.8, page.plain(bar.note), { size: 'small', colour: colours.quiet, align: 'end' })
    y += lines.length * sizes.table.leading + 2
    if (bar.note && !beside) {
      sketch.text(0, y - 2, page.plain(bar.note), { size: 'small', colour: colours.quiet })
      y += sizes.small.leading + 2
    }
  }
  sketch.line(axis, top - 2, axis, y - 1, { width: 0.75, colour: colours.ink })
  const height = y + rhythm - 2
  return { content: sketch.finish(height, alternative), head: height, height }
}
