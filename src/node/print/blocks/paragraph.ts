import type { Content, ContentText } from 'pdfmake/interfaces'
import { plainText } from '../../../core/documents/rich-text'
import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { tagged } from '../structure/tag'
import { colours, measure, rhythm, sizes, type, type SizeName } from '../theme'

const looks = {
  lead: { size: 'lead', after: rhythm, colour: colours.ink, width: 460 },
  body: { size: 'body', after: rhythm, colour: colours.ink, width: measure },
  quote: { size: 'body', after: rhythm, colour: colours.ink, width: measure },
  note: { size: 'small', after: rhythm, colour: colours.quiet, width: measure },
  fine: { size: 'fine', after: 3, colour: colours.ink, width: Infinity },
} as const satisfies Record<
  BlockOf<'paragraph'>['tone'],
  { size: SizeName; after: number; colour: string; width: number }
>

/** A paragraph, held to a comfortable measure. Up to four lines it stays whole, so that no line is left alone. */
export function drawParagraph({ text, tone, language }: BlockOf<'paragraph'>, page: Page): Drawn {
  const look = looks[tone]
  const indent = tone === 'quote' ? 12 : 0
  const width = Math.min(look.width, page.width) - indent
  const lines = page.linesOf(page.plain(plainText(text)), width, look.size).length
  const { leading } = sizes[look.size]
  const set: ContentText = tagged(
    { role: 'P', language },
    {
      text: page.rich(text),
      color: look.colour,
      ...type(look.size),
      ...(tone === 'quote' && { italics: true }),
      margin: [indent, 0, page.width - width - indent, look.after],
    },
  )
  const whole = lines <= 4
  const height = lines * leading + look.after
  const content = tone === 'quote' ? barred(set, width, look.after) : set
  return {
    content: whole ? { stack: [content], unbreakable: true } : content,
    head: whole ? height : 2 * leading,
    height,
  }
}

/** A quotation has a bar at its side. As a table border it is as tall as the text, on every page it runs over. */
const barred = (set: ContentText, width: number, after: number): Content =>
  tagged('BlockQuote', {
    table: { widths: [width], body: [[{ ...set, margin: [0, 0, 0, 0] }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column: number) => (column === 0 ? 2 : 0),
      vLineColor: () => colours.light,
      paddingLeft: () => 10,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 1,
    },
    margin: [0, 1, 0, after],
  })
