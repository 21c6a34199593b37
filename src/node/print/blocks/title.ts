import type { Column, Content } from 'pdfmake/interfaces'
import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page, PageLogo } from '../page'
import { tagged } from '../structure/tag'
import { colours, rhythm, sizes, type } from '../theme'

/** Between the title and the logo. */
const gap = 16
/** From the rule down to what stands below it. */
const drop = 9

/** The first thing on the paper: a heavy rule, what it is, whose it is, what it is about; the logo at the right. */
export function drawTitle({ kicker, text, subtitle }: BlockOf<'title'>, page: Page): Drawn {
  const { logo } = page
  const width = logo ? page.width - logo.width - gap : page.width
  const words = page.plain(text)
  const about = page.plain(subtitle)
  // A name that needs a second line is set smaller, so that it does not shout.
  const size = page.linesOf(words, width, 'title', true).length > 1 ? 'longTitle' : 'title'
  const height = page.heightOf(words, width, size, true) + sizes.part.leading + sizes.subtitle.leading + rhythm
  const said: Content[] = [
    { text: page.plain(kicker), color: colours.quiet, ...type('part'), margin: [0, drop, 0, 0] },
    tagged({ role: 'H1', bookmark: { level: 1, text: words } }, { text: words, bold: true, ...type(size) }),
    ...(about === '' ? [] : [{ text: about, color: colours.accent, bold: true, ...type('subtitle') }]),
  ]
  const head: Content[] = logo
    ? [{ columns: [{ width: '*', stack: said }, pictureOf(logo, page)], columnGap: gap }]
    : said
  return {
    content: {
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.width, y2: 0, lineWidth: 3, lineColor: colours.accent }] },
        ...head,
      ],
      unbreakable: true,
      margin: [0, -14, 0, rhythm],
    },
    head: height,
    height,
  }
}

function pictureOf({ image, width, height, alternative }: PageLogo, page: Page): Column {
  const tag = alternative === null ? 'artifact' : { role: 'Figure' as const, alternative: page.plain(alternative) }
  return { width: 'auto', stack: [tagged(tag, { image, fit: [width, height], margin: [0, drop, 0, 0] })] }
}
