import type { Content, ContentText } from 'pdfmake/interfaces'
import { inlinesOf } from '../../core/documents/rich-text'
import type { Inline, RichText, Substitutes } from '../../core/documents/model'
import type { Faces } from './fonts'
import { printable } from './printable'
import { colours, sizes, type SizeName } from './theme'

/** A block as drawn, and how much of it must stay with a heading above it, in points. */
export interface Drawn {
  readonly content: Content
  readonly head: number
}

/** What drawing a block needs to know: how wide it may be, and how texts are prepared and measured. */
export interface Page {
  readonly width: number
  /** Height of the text area; nothing unbreakable may be taller. */
  readonly height: number
  /** The same page, narrower. */
  narrowed(width: number): Page
  /** A plain text, made drawable. */
  plain(text: string): string
  /** A text with its emphasis, links and reference numbers, as pdfmake's `text`. */
  rich(text: RichText): string | ContentText[]
  /** Width of a drawable text in points. */
  widthOf(text: string, size: SizeName, bold?: boolean): number
  /** The lines a text breaks into at a width. */
  linesOf(text: string, width: number, size: SizeName, bold?: boolean): string[]
  /** Height of a text set at a width, in points. */
  heightOf(text: string, width: number, size: SizeName, bold?: boolean): number
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Real superscript figures of the font: they stay apart from the number before them when text is copied out. */
export const superscript = (number: number): string => [...String(number)].map((digit) => superscripts[Number(digit)]).join('')

export function createPage(width: number, height: number, faces: Faces, substitutes: Substitutes): Page {
  const face = (bold = false) => (bold ? faces.bold : faces.regular)
  const widthOf: Page['widthOf'] = (text, size, bold) => {
    let em = 0
    for (const character of text) em += face(bold).advance(character.codePointAt(0) ?? 0)
    return em * sizes[size].size
  }
  const linesOf: Page['linesOf'] = (text, limit, size, bold) => {
    const lines: string[] = []
    for (const paragraph of text.split('\n')) {
      let line = ''
      for (const word of paragraph.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`
        if (line !== '' && widthOf(longer, size, bold) > limit) {
          lines.push(line)
          line = word
        } else line = longer
        // A word wider than the line is broken by pdfmake; counted here as the lines it will take.
        for (let over = widthOf(line, size, bold) - limit; over > 0 && !line.includes(' '); over -= limit) lines.push('')
      }
      lines.push(line)
    }
    return lines
  }
  const plain = (text: string) => printable(text, faces.regular, substitutes)
  const page: Page = {
    width,
    height,
    narrowed: (narrower) => createPage(narrower, height, faces, substitutes),
    plain,
    rich: (text) => (typeof text === 'string' ? plain(text) : inlinesOf(text).map((inline) => run(inline, plain))),
    widthOf,
    linesOf,
    heightOf: (text, limit, size, bold) => linesOf(text, limit, size, bold).length * sizes[size].leading,
  }
  return page
}

function run(inline: Inline, plain: (text: string) => string): ContentText {
  if (typeof inline === 'string') return { text: plain(inline) }
  if ('reference' in inline) return { text: superscript(inline.reference) }
  return {
    text: plain(inline.text),
    ...(inline.style === 'strong' && { bold: true }),
    ...(inline.style === 'emphasis' && { italics: true }),
    ...(inline.style === 'quiet' && { color: colours.quiet }),
    ...(inline.link !== undefined && { link: inline.link, color: colours.accent }),
  }
}
