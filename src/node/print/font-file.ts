/**
 * As much of a TrueType file as layout decisions need: which characters it draws and how wide they are.
 * Read from the very files the document embeds, so the two cannot drift apart.
 */
export interface FontFile {
  covers(codePoint: number): boolean
  /** Width of a character in em, 0 where it is not covered. Kerning is left out: it only makes text narrower. */
  advance(codePoint: number): number
  /** Every character it draws, with the number of its glyph. */
  characters(): Iterable<readonly [codePoint: number, glyph: number]>
  /** Height of a line set solid, in em. */
  readonly lineHeight: number
  /** From the top of that line to its baseline, in em. */
  readonly ascent: number
}

/** Reads a TrueType file with a format 4 Unicode character map (ours are made that way). Throws on anything else. */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tableOffsets(view)
  const at = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`font has no ${tag} table`)
    return offset
  }
  const unitsPerEm = view.getUint16(at('head') + 18)
  const hhea = at('hhea')
  const [ascent, descent, gap] = [view.getInt16(hhea + 4), view.getInt16(hhea + 6), view.getInt16(hhea + 8)]
  const longMetrics = view.getUint16(hhea + 34)
  const hmtx = at('hmtx')
  const glyphs = characterMap(view, at('cmap'))
  return {
    covers: (codePoint) => glyphs.has(codePoint),
    advance(codePoint) {
      const glyph = glyphs.get(codePoint)
      return glyph === undefined ? 0 : view.getUint16(hmtx + Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm
    },
    characters: () => glyphs.entries(),
    lineHeight: (ascent - descent + gap) / unitsPerEm,
    ascent: ascent / unitsPerEm,
  }
}

function tableOffsets(view: DataView): Map<string, number> {
  const offsets = new Map<string, number>()
  for (let entry = 12, end = 12 + view.getUint16(4) * 16; entry < end; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(entry + index)))
    offsets.set(tag, view.getUint32(entry + 8))
  }
  return offsets
}

/** Code point → glyph, from the first format 4 subtable. */
function characterMap(view: DataView, cmap: number): Map<number, number> {
  for (let record = cmap + 4, end = record + view.getUint16(cmap + 2) * 8; record < end; record += 8) {
    const subtable = cmap + view.getUint32(record + 4)
    if (view.getUint16(subtable) === 4) return segments(view, subtable)
  }
  throw new Error('font has no format 4 character map')
}

function segments(view: DataView, subtable: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const size = view.getUint16(subtable + 6)
  const [ends, starts] = [subtable + 14, subtable + 16 + size]
  for (let segment = 0; segment < size; segment += 2) {
    const delta = view.getUint16(starts + size + segment)
    const rangePlace = starts + 2 * size + segment
    const range = view.getUint16(rangePlace)
    const [start, end] = [view.getUint16(starts + segment), view.getUint16(ends + segment)]
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangePlace + range + 2 * (code - start))
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
