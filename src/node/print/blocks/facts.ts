import type { BlockOf } from '../../../core/documents/model'
import { plainText } from '../../../core/documents/rich-text'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, rhythm, sizes, type } from '../theme'

/** Pairs of a label and what it stands for are a list to somebody who listens. */
const asList = { role: 'L', numbering: 'None' } as const

/** Narrower than this, facts stand below each other. */
const leastFact = 90

/** A list up to this share of a page is not parted. */
const largestWhole = 0.12

/** Small labels over their values, side by side; or label and value in two columns, line under line. */
export function drawFacts({ layout, items }: BlockOf<'facts'>, page: Page): Drawn {
  const gap = 14
  const width = (page.width - gap * (items.length - 1)) / Math.max(1, items.length)
  if (layout === 'row' && width >= leastFact) {
    const height = Math.max(0, ...items.map(({ value }) => page.heightOf(page.plain(plainText(value)), width, 'body')))
    return {
      content: tagged(asList, {
        columns: items.map(({ label, value }) =>
          tagged('LI', {
            width,
            stack: [
              tagged('Lbl', { text: page.plain(label), color: colours.quiet, ...type('small') }),
              tagged('LBody', { text: page.rich(value), ...type('body') }),
            ],
          }),
        ),
        columnGap: gap,
        unbreakable: true,
        margin: [0, rhythm, 0, rhythm],
      }),
      head: height + sizes.small.leading + 2 * rhythm,
      height: height + sizes.small.leading + 2 * rhythm,
    }
  }
  const labelWidth = 104
  const valueWidth = Math.min(page.width - labelWidth, 380)
  const height = items.reduce(
    (sum, { value }) => sum + page.heightOf(page.plain(plainText(value)), valueWidth, 'body') + 2,
    0,
  )
  return {
    content: tagged(asList, {
      stack: items.map(({ label, value }) =>
        tagged('LI', {
          columns: [
            tagged('Lbl', { width: labelWidth, text: page.plain(label), color: colours.quiet }),
            tagged('LBody', { width: valueWidth, text: page.rich(value) }),
          ],
          columnGap: 0,
          margin: [0, 0, 0, 2] as [number, number, number, number],
          unbreakable: true,
        }),
      ),
      unbreakable: height < page.height * largestWhole,
      ...type('body'),
      margin: [0, 0, 0, rhythm],
    }),
    head: height < page.height * largestWhole ? height : 2 * sizes.body.leading,
    height: height + rhythm,
  }
}
