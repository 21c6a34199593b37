import type { Content, ContentText } from 'pdfmake/interfaces'
import { inlinesOf } from '../../core/documents/rich-text'
import type { Inline, RichText, Substitutes } from '../../core/documents/model'
import type { Faces } from './fonts'
import { breakLines } from './break-lines'
import { printable } from './printable'
import { colours, sizes, type SizeName } from './theme'

/** A block as drawn, with what is expected of it in points: nothing kept whole may outgrow a page. */
export interface Drawn {
  readonly content: Content
  /** How much of it must stay with a heading above it. */
  readonly head: number
  readonly height: number
}

/** The school's logo as it stands beside a title. */
export interface PageLogo {
  /** What the document's images call it. */
  readonly image: string
  /** Room for it, in points; its own proportions are kept. */
  readonly width: number
  readonly height: number
  /** Said in its place; `null` where nobody would know more by it. */
  readonly alternative: string | null
}

/** What drawing a block needs to know: how wide it may be, and how texts are prepared and measured. */
export interface Page {
  readonly width: number
  /** Height of the text area; nothing unbreakable may be taller. */
  readonly height: number
  /** Where the document's own title is to be drawn. */
  readonly logo?: PageLogo
  /** The same page, narrower; the logo is not on it. */
  narrowed(width: number): Page
  /** A plain text, made drawable. */
  plain(text: string): string
  /** A text with its emphasis, links and reference numbers, as pdfmake's `text`. */
  rich(text: RichText): string | ContentText[]
  /** Width of a drawable text in points. */
  widthOf(text: string, size: SizeName, bold?: boolean): number
  /** The lines a text breaks into at a width; put together they are the text, spaces at the ends of lines included. */
  linesOf(text: string, width: number, size: SizeName, bold?: boolean): string[]
  /** Height of a text set at a width, in points. */
  heightOf(text: string, width: number, size: SizeName, bold?: boolean): number
}

type Piece = ContentText & { text: string }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Real superscript figures of the font: they stay apart from the number before them when text is copied out. */
export const superscript = (number: number): string =>
  [...String(number)].map((digit) => superscripts[Number(digit)]).join('')

export function createPage(width: number, height: number, faces: Faces, substitutes: Substitutes): Page {
  const face = (bold = false) => (bold ? faces.bold : faces.regular)
  const widthOf: Page['widthOf'] = (text, size, bold) => {
    let em = 0
    for (const character of text) em += face(bold).advance(character.codePointAt(0) ?? 0)
    return em * sizes[size].size
  }
  const linesOf: Page['linesOf'] = (text, limit, size, bold) =>
    breakLines(text, limit, (words) => widthOf(words, size, bold))
  const plain = (text: string) => printable(text, faces.regular, substitutes)
  const page: Page = {
    width,
    height,
    narrowed: (narrower) => createPage(narrower, height, faces, substitutes),
    plain,
    rich: (text) =>
      typeof text === 'string' && !hyphenated.test(text)
        ? plain(text)
        : spaced(
            inlinesOf(text)
              .flatMap((inline, index, all) => runs(inline, all[index - 1], plain))
              .flatMap(unbroken),
          ),
    widthOf,
    linesOf,
    heightOf: (text, limit, size, bold) => linesOf(text, limit, size, bold).length * sizes[size].leading,
  }
  return page
}

/** Short forms like C-SWCM: a line does not end within them. */
const hyphenated = /(\p{Lu}{1,3}-\p{Lu}+)(?!\p{Ll})/u

const unbroken = (piece: Piece): Piece[] =>
  piece.text
    .split(hyphenated)
    .flatMap((text, index) => (text === '' ? [] : [{ ...piece, text, ...(index % 2 === 1 && { noWrap: true }) }]))

function runs(inline: Inline, before: Inline | undefined, plain: (text: string) => string): Piece[] {
  if (typeof inline === 'string') return [{ text: plain(inline) }]
  if ('reference' in inline) {
    const number = { text: superscript(inline.reference) }
    // Without a comma the sources 1 and 2 would read as 12.
    return typeof before === 'object' && 'reference' in before ? [{ text: ',', sup: true }, number] : [number]
  }
  return [
    {
      text: plain(inline.text),
      ...(inline.style === 'strong' && { bold: true }),
      ...(inline.style === 'emphasis' && { italics: true }),
      ...((inline.style === 'quiet' || inline.style === 'aside') && { color: colours.quiet }),
      ...(inline.style === 'aside' && { fontSize: sizes.small.size }),
      ...(inline.link !== undefined && { link: inline.link, color: colours.accent }),
    },
  ]
}

/** Spaces moved to the end of the piece before: at the start of a line they would be lost to whoever copies the text. */
function spaced(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]?.text ?? ''
    const own = index === 0 ? piece.text : piece.text.trimStart()
    return { ...piece, text: own + (/^\s+/.exec(next)?.[0] ?? '') }
  })
}
