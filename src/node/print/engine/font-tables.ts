import { readFontFile } from '../font-file'

/** What embedding needs of a TrueType file: its outlines by glyph, and which character each glyph stands for. */
export interface FontTables {
  readonly glyphs: number
  /** Width in units of the font. */
  advance(glyph: number): number
  /** The lowest character drawn by a glyph; `undefined` for glyphs that only others are made of. */
  character(glyph: number): number | undefined
  /** A font file with the outlines of these glyphs and of what they are made of; numbers stay what they were. */
  withOnly(glyphs: ReadonlySet<number>): Uint8Array
}

export function tablesOf(bytes: Uint8Array): FontTables {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableReader(file)
  const [head, hhea, maxp, hmtx, loca, glyf] = (['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'] as const).map(
    table,
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]
  const glyphs = maxp.readUInt16BE(4)
  const longMetrics = hhea.readUInt16BE(34)
  const place = (glyph: number) =>
    head.readInt16BE(50) === 1 ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  const outline = (glyph: number) => glyf.subarray(place(glyph), place(glyph + 1))
  const characters = new Map<number, number>()
  for (const [character, glyph] of readFontFile(bytes).characters())
    characters.set(glyph, Math.min(character, characters.get(glyph) ?? character))

  return {
    glyphs,
    advance: (glyph) => hmtx.readUInt16BE(Math.min(glyph, longMetrics - 1) * 4),
    character: (glyph) => characters.get(glyph),
    withOnly(wanted) {
      const needed = withParts(wanted, outline)
      const places = Buffer.alloc((glyphs + 1) * 4)
      const outlines: Buffer[] = []
      let length = 0
      for (let glyph = 0; glyph < glyphs; glyph++) {
        places.writeUInt32BE(length, glyph * 4)
        if (!needed.has(glyph)) continue
        const shape = padded(outline(glyph))
        outlines.push(shape)
        length += shape.length
      }
      places.writeUInt32BE(length, glyphs * 4)
      // Widths of glyphs that are not there compress to nothing once they are all 0.
      const metrics = Buffer.alloc(hmtx.length)
      for (const glyph of needed) if (glyph < longMetrics) hmtx.copy(metrics, glyph * 4, glyph * 4, glyph * 4 + 4)
      const longHead = Buffer.from(head)
      longHead.writeInt16BE(1, 50)
      return fontFile({ glyf: Buffer.concat(outlines), head: longHead, hhea, hmtx: metrics, loca: places, maxp })
    },
  }
}

function tableReader(file: Buffer): (tag: string) => Buffer {
  return (tag) => {
    for (let entry = 12; entry < 12 + file.readUInt16BE(4) * 16; entry += 16)
      if (file.toString('latin1', entry, entry + 4) === tag)
        return file.subarray(file.readUInt32BE(entry + 8), file.readUInt32BE(entry + 8) + file.readUInt32BE(entry + 12))
    throw new Error(`font has no ${tag} table`)
  }
}

/** The glyphs and those they are made of, and the one that stands for what is missing. */
function withParts(wanted: ReadonlySet<number>, outline: (glyph: number) => Buffer): Set<number> {
  const needed = new Set([0])
  const open = [...wanted]
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (needed.has(glyph)) continue
    needed.add(glyph)
    open.push(...partsOf(outline(glyph)))
  }
  return needed
}

/** Glyphs that a composite outline refers to (OpenType specification, table "glyf"). */
function partsOf(shape: Buffer): number[] {
  if (shape.length === 0 || shape.readInt16BE(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, more = true; more;) {
    const flags = shape.readUInt16BE(at)
    parts.push(shape.readUInt16BE(at + 2))
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
    more = (flags & 0x20) !== 0
  }
  return parts
}

/** Puts tables together as a font file: a directory with checksums, then the tables, each on a multiple of four. */
function fontFile(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const tags = Object.keys(tables).toSorted()
  const power = Math.floor(Math.log2(tags.length))
  const directory = Buffer.alloc(12 + tags.length * 16)
  directory.writeUInt32BE(0x0001_0000, 0)
  directory.writeUInt16BE(tags.length, 4)
  directory.writeUInt16BE(16 << power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(tags.length * 16 - (16 << power), 10)
  let place = directory.length
  const parts = tags.map((tag, index) => {
    const data = tables[tag] ?? Buffer.alloc(0)
    const part = padded(data)
    const entry = 12 + index * 16
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(part), entry + 4)
    directory.writeUInt32BE(place, entry + 8)
    directory.writeUInt32BE(data.length, entry + 12)
    place += part.length
    return part
  })
  return Buffer.concat([directory, ...parts])
}

const padded = (data: Buffer): Buffer =>
  data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))])

function checksum(data: Buffer): number {
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}
