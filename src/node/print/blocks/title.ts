import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, rhythm, sizes, type } from '../theme'

/** The first thing on the paper: a heavy rule, what it is, whose it is, what it is about. */
export function drawTitle({ kicker, text, subtitle }: BlockOf<'title'>, page: Page): Drawn {
  const words = page.plain(text)
  const about = page.plain(subtitle)
  // A name that needs a second line is set smaller, so that it does not shout.
  const size = page.linesOf(words, page.width, 'title', true).length > 1 ? 'longTitle' : 'title'
  const height = page.heightOf(words, page.width, size, true) + sizes.part.leading + sizes.subtitle.leading + rhythm
  return {
    content: {
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.width, y2: 0, lineWidth: 3, lineColor: colours.accent }] },
        { text: page.plain(kicker), color: colours.quiet, ...type('part'), margin: [0, 9, 0, 0] },
        tagged({ role: 'H1', bookmark: { level: 1, text: words } }, { text: words, bold: true, ...type(size) }),
        ...(about === '' ? [] : [{ text: about, color: colours.accent, bold: true, ...type('subtitle') }]),
      ],
      unbreakable: true,
      margin: [0, -14, 0, rhythm],
    },
    head: height,
    height,
  }
}
