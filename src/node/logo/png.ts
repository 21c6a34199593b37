import { promisify } from 'node:util'
import { crc32, deflateSync, inflate } from 'node:zlib'
import { logoLimits } from '../../shared/logo'
import { flattened, flattenedPalette } from './flatten'
import { hold } from './refused'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature)

/** Colour types of PNG (W3C PNG 3, 11.2.1) with their channels and the depths that are taken. */
const kinds: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8] },
  2: { channels: 3, depths: [8] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8] },
  6: { channels: 4, depths: [8] },
}

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly kind: number
  readonly channels: number
}

/**
 * Reads a PNG to its last pixel and answers it with nothing but its picture: on white where it was transparent, as paper
 * is, and without texts and other extras. @throws Refused
 */
export async function readPng(bytes: Buffer): Promise<Buffer> {
  const chunks = chunksOf(bytes)
  const [first] = chunks
  hold(first?.type === 'IHDR' && first.data.length === 13)
  const header = headerOf(first.data)
  hold(!chunks.some(({ type }) => type === 'acTL'), 'animated')
  const one = (name: string): Buffer | null => chunks.find(({ type }) => type === name)?.data ?? null
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data))
  const rows = await rowsOf(data, header)
  const transparent = one('tRNS')
  if (header.kind === 3) {
    const palette = one('PLTE')
    hold(palette !== null && palette.length > 0 && palette.length % 3 === 0 && palette.length <= 768)
    hold(!transparent || transparent.length <= palette.length / 3)
    return written(header, data, flattenedPalette(palette, transparent))
  }
  if (!transparent && header.channels % 2 === 1) return written(header, data, null)
  hold(header.depth === 8, 'colours')
  const flat = flattened(rows, header, transparent)
  return written({ ...header, kind: flat.channels === 1 ? 0 : 2 }, deflateSync(flat.rows, { level: 9 }), null)
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = signature.length; ;) {
    hold(at + 12 <= bytes.length)
    const end = at + 8 + bytes.readUInt32BE(at)
    hold(end + 4 <= bytes.length && crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end))
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    if (type === 'IEND') return chunks
    // Told before the rest is read: who chose a huge picture is not told that it is broken.
    if (type === 'IHDR' && end - at === 21) headerOf(bytes.subarray(at + 8, end))
    at = end + 4
  }
}

function headerOf(data: Buffer): Header {
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  const [depth, kind, interlace] = [data.readUInt8(8), data.readUInt8(9), data.readUInt8(12)]
  hold(width > 0 && height > 0 && data.readUInt16BE(10) === 0)
  hold(width <= logoLimits.pixels && height <= logoLimits.pixels, 'too-many-pixels')
  const known = kinds[kind]
  hold(known !== undefined)
  hold(known.depths.includes(depth), 'colours')
  hold(interlace === 0, 'interlaced')
  return { width, height, depth, kind, channels: known.channels }
}

/** The rows, each with its filter's number before it; not a byte more is unpacked than the header asks for. */
async function rowsOf(data: Buffer, { width, height, depth, channels }: Header): Promise<Buffer> {
  const length = Math.ceil((width * channels * depth) / 8) + 1
  const rows = await promisify(inflate)(data, { maxOutputLength: length * height }).catch(() => null)
  hold(rows?.length === length * height)
  for (let at = 0; at < rows.length; at += length) hold(rows.readUInt8(at) <= 4)
  return rows
}

function written({ width, height, depth, kind }: Header, data: Buffer, palette: Buffer | null): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(depth, 8)
  header.writeUInt8(kind, 9)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}
