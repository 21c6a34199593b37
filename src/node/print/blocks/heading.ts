import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, type } from '../theme'

/** Space above a section. */
const above = 8

/** A heading. The space above it belongs to it, so that it moves with it; a section is entered in the outline. */
export function drawHeading({ level, text, small = false, language }: BlockOf<'heading'>, page: Page): Drawn {
  const words = page.plain(text)
  if (level === 3 || small) {
    const height = page.heightOf(words, page.width, 'part', true)
    return {
      content: tagged(
        { role: level === 3 ? 'H3' : 'H2', bookmark: { level: level === 3 ? 2 : 1, text: words }, language },
        { text: words, bold: true, color: colours.ink, ...type('part'), margin: [0, 4, 0, 2] },
      ),
      head: height + 6,
      height: height + 6,
    }
  }
  const height = page.heightOf(words, page.width, 'section', true)
  return {
    content: tagged(
      { role: 'H2', bookmark: { level: 1, text: words }, language },
      { text: words, bold: true, color: colours.accent, ...type('section'), margin: [0, above, 0, 4] },
    ),
    head: height + above + 4,
    height: height + above + 4,
  }
}
