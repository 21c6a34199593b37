import type { PdfDocument, PdfReference, SetFont } from './parts'
import { codeOf, short, type SetGlyph, type Typeface } from './typeface'

/** Text made ready to be shown: the operators, at a size in points. */
export interface ShownFont extends SetFont {
  /** The name it has on a page. */
  readonly id: string
  reference(): PdfReference
  show(words: readonly string[], size: number): string
}

/**
 * A typeface in one document: remembers the glyphs it showed and embeds those. The typeface itself, with everything
 * parsed and measured, is shared by all documents; glyphs keep their numbers, so nothing has to be encoded twice.
 */
export function embeddedFont(document: PdfDocument, id: string, face: Typeface): ShownFont {
  const { font, scale } = face
  const used = new Set<number>()
  let dictionary: PdfReference | null = null
  const ascender = font.ascent * scale
  const descender = font.descent * scale

  return {
    id,
    ascender,
    descender,
    widthOfString: (text, size) => (face.set(text).width * size) / 1000,
    lineHeight: (size) => ((ascender - descender) / 1000) * size,
    reference: () => (dictionary ??= document.ref()),
    show(words, size) {
      const set = words.map((word) => face.set(word))
      for (const { glyphs } of set) for (const { id } of glyphs) used.add(id)
      if (set.every(({ items }) => items !== null)) return `[${set.map(({ items }) => items).join('')}]TJ`
      return showing(
        set.flatMap(({ glyphs }) => glyphs),
        size,
      )
    },
    finalize() {
      if (dictionary) embed(document, dictionary, id, face, used)
    },
  }
}

/** The operators that show glyphs: one where nothing stands above or below the line. */
function showing(glyphs: readonly SetGlyph[], size: number): string {
  let out = ''
  let items = ''
  let run = ''
  let rise = 0
  const closeRun = () => {
    if (run !== '') items += `<${run}>`
    run = ''
  }
  const closeItems = () => {
    closeRun()
    if (items !== '') out += `[${items}]TJ`
    items = ''
  }
  for (const { id, kern, right, up } of glyphs) {
    if (up !== rise) {
      closeItems()
      rise = up
      out += ` ${short((up * size) / 1000)} Ts`
    }
    if (right !== 0) {
      closeRun()
      items += short(-right)
    }
    run += codeOf(id)
    const after = short(right - kern)
    if (after !== 0) {
      closeRun()
      items += after
    }
  }
  closeItems()
  return rise === 0 ? out : `${out} 0 Ts`
}

/** A composite font with glyph numbers as codes (ISO 32000-1, 9.7), and a table back to characters. */
function embed(
  document: PdfDocument,
  dictionary: PdfReference,
  id: string,
  { font, tables, scale }: Typeface,
  used: ReadonlySet<number>,
): void {
  const file = document.ref()
  file.end(tables.withOnly(used))
  const name = `${subsetTag(id)}+${font.postscriptName}`
  const { minX, minY, maxX, maxY } = font.bbox
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4 | (font.italicAngle === 0 ? 0 : 64),
    FontBBox: [minX, minY, maxX, maxY].map((length) => length * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    XHeight: font.xHeight * scale,
    StemV: 80,
    FontFile2: file,
  })
  descriptor.end()
  const glyphs = [...used].toSorted((a, b) => a - b)
  const characters = document.ref()
  characters.end(toCharacters(glyphs.map((glyph) => [glyph, tables.character(glyph)] as const)))
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    // pdfkit writes String objects as text and plain strings as names.
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 0,
    W: glyphs.flatMap((glyph) => [glyph, [short(tables.advance(glyph) * scale)]]),
    CIDToGIDMap: 'Identity',
  })
  descendant.end()
  dictionary.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: characters,
  }
  dictionary.end()
}

/** Six capitals that tell subsets of one font in one file apart. */
const subsetTag = (id: string): string =>
  Array.from(id.padEnd(6, 'A').slice(0, 6), (c) => String.fromCodePoint(65 + ((c.codePointAt(0) ?? 0) % 26))).join('')

function toCharacters(pairs: readonly (readonly [glyph: number, character: number | undefined])[]): string {
  const lines = pairs.flatMap(([glyph, character]) =>
    character === undefined ? [] : [`<${codeOf(glyph)}><${codeOf(character)}>`],
  )
  // At most a hundred in a block (Adobe technical note 5014).
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
