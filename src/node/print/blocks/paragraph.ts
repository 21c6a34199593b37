import type { ContentText, ContentColumns } from 'pdfmake/interfaces'
import { plainText } from '../../../core/documents/rich-text'
import type { BlockOf } from '../../../core/documents/model'
import type { Drawn, Page } from '../page'
import { colours, measure, rhythm, sizes, type, type SizeName } from '../theme'

const looks = {
  lead: { size: 'lead', after: rhythm, colour: colours.ink, width: 460 },
  body: { size: 'body', after: rhythm, colour: colours.ink, width: measure },
  quote: { size: 'body', after: rhythm, colour: colours.ink, width: measure },
  note: { size: 'small', after: rhythm, colour: colours.quiet, width: measure },
  small: { size: 'small', after: 3, colour: colours.ink, width: Infinity },
} as const satisfies Record<BlockOf<'paragraph'>['tone'], { size: SizeName; after: number; colour: string; width: number }>

/** A paragraph, held to a comfortable measure. Up to four lines it stays whole, so that no line is left alone. */
export function drawParagraph({ text, tone }: BlockOf<'paragraph'>, page: Page): Drawn {
  const look = looks[tone]
  const indent = tone === 'quote' ? 12 : 0
  const width = Math.min(look.width, page.width) - indent
  const lines = page.linesOf(page.plain(plainText(text)), width, look.size).length
  const { leading } = sizes[look.size]
  const set: ContentText = {
    text: page.rich(text),
    color: look.colour,
    ...type(look.size),
    ...(tone === 'quote' && { italics: true }),
    margin: [indent, 0, page.width - width - indent, look.after],
  }
  const whole = lines <= 4
  return { content: whole ? keepWhole(set, tone === 'quote' ? lines * leading : 0) : set, head: Math.min(lines, whole ? lines : 2) * leading }
}

/** A quotation has a bar at its side, which needs its height; other paragraphs are taken as they are. */
function keepWhole(set: ContentText, barHeight: number): ContentText | { stack: (ContentText | ContentColumns)[]; unbreakable: true } {
  if (barHeight === 0) return { ...set, unbreakable: true } as ContentText
  return {
    stack: [
      { canvas: [{ type: 'line', x1: 1, y1: 2, x2: 1, y2: barHeight - 1, lineWidth: 2, lineColor: colours.light }], relativePosition: { x: 0, y: 0 } } as unknown as ContentColumns,
      set,
    ],
    unbreakable: true,
  }
}
