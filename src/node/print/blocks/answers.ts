import type { Column, Content } from 'pdfmake/interfaces'
import type { AnswerRow, BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { createSketch, type Sketch } from '../sketch'
import { tagged } from '../structure/tag'
import { colours, rhythm, sizes, type, type SizeName } from '../theme'

/** Circles big enough to mark with a pencil, far enough apart to hit one. */
const radius = 6.4
const step = 20
const numberWidth = 20
const rowHeight = 17.25
/** Between the options of a question. */
const gap = 10
const optionHeight = 17
const square = { width: 15, height: 18 } as const

/** From the top of a set line down to the middle of its capitals and figures: Noto Sans, ascent 1.069 em, capitals 0.714. */
const capMiddle = (size: SizeName): number => sizes[size].size * (1.069 - 0.714 / 2)

/** Questions with their numbers. Every fifth row is ruled stronger, so that the eye keeps its line. */
export function drawAnswers({ layout, scale, rows }: BlockOf<'answers'>, page: Page): Drawn {
  const drawn = rows.map((row, i) =>
    layout === 'scale' ? scaleRow(row, page, (i + 1) % 5 === 0 && i + 1 < rows.length) : listRow(row, page),
  )
  const legend = page.plain(scale)
  const legendHeight = legend === '' ? 0 : page.heightOf(legend, page.width, 'fine') + 3
  const height = drawn.reduce((sum, row) => sum + row.height, legendHeight + rhythm)
  return {
    content: {
      stack: [
        ...(legend === ''
          ? []
          : [
              {
                text: legend,
                color: colours.quiet,
                ...type('fine'),
                margin: [0, 0, 0, 3] as [number, number, number, number],
              },
            ]),
        tagged({ role: 'L', numbering: 'Decimal' }, { stack: drawn.map(({ content }) => content) }),
      ],
      margin: [0, 0, 0, rhythm],
    },
    head: legendHeight + (drawn[0]?.height ?? 0),
    height,
  }
}

interface Row {
  readonly content: Content
  readonly height: number
}

/** Number and question at the left, the circles in columns at the right. */
function scaleRow(row: AnswerRow, page: Page, isFifth: boolean): Row {
  const circles = step * row.options.length
  const width = page.width - numberWidth - circles
  const label = page.plain(row.label)
  const lines = page.linesOf(label, width - 4, 'table').length
  const height = Math.max(rowHeight, lines * sizes.table.leading + 2)
  const sketch = createSketch(page)
  row.options.forEach((option, i) => circle(sketch, step * (i + 0.5), height / 2, option))
  sketch.line(-width - numberWidth, height, circles, height, {
    width: isFifth ? 0.9 : 0.5,
    colour: isFifth ? colours.line : colours.faint,
  })
  const top = (height - lines * sizes.table.leading) / 2
  return {
    height,
    content: item(row.number, { text: label, width, ...type('table'), margin: [0, top, 4, 0] }, top, page, [
      { width: circles, stack: [sketch.finish(height, row.spoken)] },
    ]),
  }
}

/** Number and question on a line, what can be marked or written below. */
function listRow(row: AnswerRow, page: Page): Row {
  const width = page.width - numberWidth
  const label = page.plain(row.label)
  const sketch = createSketch(page)
  const marks = row.options.length > 0 ? options(row, sketch, width, page) : 0
  const below = row.boxes.length > 0 ? boxes(row, marks, sketch, width, page) : marks
  const height = page.heightOf(label, width, 'table', true) + below + 5
  return {
    height,
    content: item(
      row.number,
      {
        width,
        stack: [{ text: label, bold: true, ...type('table') }, sketch.finish(below, row.spoken)],
      },
      0,
      page,
      [],
      5,
    ),
  }
}

/** The circles with their words, in as many lines as they need. Answers how tall they are. */
function options(row: AnswerRow, sketch: Sketch, width: number, page: Page): number {
  let x = 0
  let y = 0
  for (const option of row.options) {
    const words = page.plain(option.label).replaceAll('\n', ' ')
    const wide = 2 * radius + 5 + page.widthOf(words, 'table')
    if (x > 0 && x + wide > width) [x, y] = [0, y + optionHeight]
    const middle = y + optionHeight / 2 + 1
    circle(sketch, x + radius, middle, option)
    sketch.text(x + 2 * radius + 5, middle - capMiddle('table'), words, { size: 'table', bold: option.marked })
    x += wide + gap
  }
  return y + optionHeight + 1
}

/** Groups of squares, each behind its caption; in even columns where one line is too short. Answers where they end. */
function boxes(row: AnswerRow, from: number, sketch: Sketch, width: number, page: Page): number {
  const groups = row.boxes.map((box) => {
    const words = page.plain(box.label)
    const caption = words === '' ? 0 : page.widthOf(words, 'table') + 5
    return { ...box, words, caption, wide: caption + box.digits * square.width + 2 * gap }
  })
  const fits = groups.reduce((sum, { wide }) => sum + wide, -2 * gap) <= width
  const most = Math.max(1, Math.floor((width + 2 * gap) / Math.max(...groups.map(({ wide }) => wide))))
  const inRow = fits ? groups.length : Math.ceil(groups.length / Math.ceil(groups.length / most))
  let x = 0
  let y = from
  for (const [at, { words, caption, wide, digits, value }] of groups.entries()) {
    if (at > 0 && at % inRow === 0) [x, y] = [0, y + square.height + 4]
    sketch.text(x, y + 2 + square.height / 2 - capMiddle('table'), words, { size: 'table' })
    for (let i = 0; i < digits; i++) {
      const left = x + caption + i * square.width
      sketch.box(left, y + 2, square.width, square.height, { stroke: colours.ink, width: 0.75 })
      const digit = value.padStart(digits, ' ')[i] ?? ' '
      if (value !== '' && digit !== ' ')
        sketch.text(left + square.width / 2, y + 2 + square.height / 2 - capMiddle('body'), digit, {
          bold: true,
          align: 'middle',
        })
    }
    x += fits ? wide : width / inRow
  }
  return y + square.height + 4
}

/** A circle with its code; a marked one is filled, which no black-and-white printer loses. */
function circle(sketch: Sketch, x: number, y: number, { code, marked }: AnswerRow['options'][number]): void {
  sketch.ring(x, y, radius, marked ? { fill: colours.ink } : { stroke: colours.quiet, width: 0.7 })
  sketch.text(x, y - capMiddle('fine'), code, {
    size: 'fine',
    align: 'middle',
    bold: marked,
    colour: marked ? colours.paper : colours.quiet,
  })
}

/** One question as an item of the list, its number as the label. */
function item(number: string, label: Column, top: number, page: Page, after: Column[], below = 0): Content {
  return tagged('LI', {
    columns: [
      tagged('Lbl', {
        width: numberWidth,
        text: page.plain(number),
        bold: true,
        color: colours.accent,
        ...type('table'),
        margin: [0, top, 0, 0] as [number, number, number, number],
      }),
      tagged('LBody', { width: page.width - numberWidth, columns: [label, ...after], columnGap: 0 }),
    ],
    columnGap: 0,
    unbreakable: true,
    margin: [0, 0, 0, below] as [number, number, number, number],
  })
}
