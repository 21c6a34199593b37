import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readLogo } from '../../../../src/node/logo/read-logo'
import type { LogoProblem } from '../../../../src/shared/logo'
import { blueJpeg, bluePng, cmykJpeg, plainRows, png } from '../../../fixtures/pictures'

const taken = async (bytes: Uint8Array) => {
  const reading = await readLogo(bytes)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.logo
}
/** The pixels of a PNG with one IDAT, each row with its filter's number. */
function rowsOf(bytes: Uint8Array): number[] {
  const file = Buffer.from(bytes)
  const at = file.indexOf('IDAT')
  return [...inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))]
}
const kindOf = (bytes: Uint8Array): number => bytes[25]!
/** A JPEG with these bytes in the place of what its frame says. */
function withFrame(at: number, ...bytes: number[]): Buffer {
  const file = blueJpeg()
  file.set(bytes, file.indexOf(Buffer.from([0xff, 0xc0])) + 4 + at)
  return file
}

/** A JPEG with this in the place of its compressed data: what stands around it is as it was. */
function withData(data: Uint8Array): Buffer {
  const file = blueJpeg()
  const scan = file.indexOf(Buffer.from([0xff, 0xda]))
  return Buffer.concat([file.subarray(0, scan + 2 + file.readUInt16BE(scan + 2)), data, file.subarray(-2)])
}

describe('a logo', () => {
  it('is taken as it is where it is plain, and read again it is the same', async () => {
    for (const [bytes, type] of [
      [bluePng(), 'image/png'],
      [blueJpeg(), 'image/jpeg'],
    ] as const) {
      const logo = await taken(bytes)
      expect(logo.type).toBe(type)
      expect(Buffer.from(logo.bytes).equals(bytes)).toBe(true)
      expect((await taken(logo.bytes)).digest).toBe(logo.digest)
    }
  })

  it('leaves behind what is no picture', async () => {
    const told = png({
      width: 1,
      height: 1,
      kind: 0,
      rows: Buffer.from([0, 9]),
      more: [['tEXt', Buffer.from('Author\0Rosa')]],
    })
    expect(Buffer.from((await taken(told)).bytes).includes('Rosa')).toBe(false)
    expect(Buffer.from((await taken(Buffer.concat([blueJpeg(), Buffer.from('Rosa')]))).bytes).includes('Rosa')).toBe(
      false,
    )
  })

  it('leaves behind what a camera adds: place, time, people, and small pictures', async () => {
    const segment = (marker: number, text: string) => {
      const around = Buffer.from([0xff, marker, 0, text.length + 2])
      return Buffer.concat([around, Buffer.from(text, 'latin1')])
    }
    const plain = blueJpeg()
    const more = [
      segment(0xe1, 'Exif\0\0GPS 42.3601 N 71.0589 W'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Rosa</x:xmpmeta>'),
      segment(0xe0, 'JFXX\0\x10small picture'),
      segment(0xe2, 'ICC_PROFILE\0\x01\x01Rosa'),
      segment(0xed, 'Photoshop 3.0\0Rosa'),
      segment(0xfe, 'taken by Rosa'),
    ]
    const told = Buffer.concat([plain.subarray(0, 20), ...more, plain.subarray(20)])
    expect(Buffer.from((await taken(told)).bytes).equals(plain)).toBe(true)
  })

  it('stands on white where it was transparent, whatever filter its rows had', async () => {
    // Two pixels a row: blue, then half as opaque; each row written with another filter of the format.
    const rows = [
      [0, 0, 0, 200, 255, 0, 0, 200, 128],
      [1, 0, 0, 200, 255, 0, 0, 0, 129],
      [2, 0, 0, 0, 0, 0, 0, 0, 0],
      [3, 0, 0, 100, 128, 0, 0, 0, 193],
      [4, 0, 0, 0, 0, 0, 0, 0, 0],
    ]
    const { bytes } = await taken(png({ width: 2, height: 5, kind: 6, rows: Buffer.from(rows.flat()) }))
    expect(kindOf(bytes)).toBe(2)
    const row = [0, 0, 0, 200, 127, 127, 227]
    expect(rowsOf(bytes).slice(0, 21)).toEqual([...row, ...row, ...row])
    expect(rowsOf(bytes).slice(28)).toEqual(rowsOf(bytes).slice(21, 28))
    expect(rowsOf(bytes).slice(21, 25)).toEqual([0, 0, 0, 200])
  })

  it('stands on white in grey, in a palette and where one colour is transparent', async () => {
    const grey = await taken(png({ width: 2, height: 1, kind: 4, rows: Buffer.from([0, 10, 255, 10, 0]) }))
    expect([kindOf(grey.bytes), rowsOf(grey.bytes)]).toEqual([0, [0, 10, 255]])
    const palette = png({
      width: 2,
      height: 1,
      kind: 3,
      rows: Buffer.from([0, 0, 1]),
      more: [
        ['PLTE', Buffer.from([1, 2, 3, 4, 5, 6])],
        ['tRNS', Buffer.from([0])],
      ],
    })
    const { bytes } = await taken(palette)
    const at = Buffer.from(bytes).indexOf('PLTE') + 4
    expect(Buffer.from(bytes).toString('hex', at, at + 6)).toBe('ffffff040506')
    expect(Buffer.from(bytes).includes('tRNS')).toBe(false)
    const keyed = png({
      width: 2,
      height: 1,
      kind: 2,
      rows: Buffer.from([0, 9, 8, 7, 9, 8, 6]),
      more: [['tRNS', Buffer.from([0, 9, 0, 8, 0, 7])]],
    })
    expect(rowsOf((await taken(keyed)).bytes)).toEqual([0, 255, 255, 255, 9, 8, 6])
  })
})

describe('a picture that is not taken', () => {
  const large = png({ width: 5000, height: 1, kind: 0, rows: plainRows(5000, 1, [0]) })
  const flipped = bluePng()
  flipped[flipped.indexOf('IDAT') + 8]! ^= 0xff
  it.each<readonly [string, Uint8Array, LogoProblem]>([
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    ['a GIF', Buffer.from('GIF89a'), 'not-a-picture'],
    ['another signature', bluePng().fill('X', 1, 2), 'not-a-picture'],
    ['more than 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1), 'too-large'],
    ['5000 pixels in a row', large, 'too-many-pixels'],
    ['5000 pixels, and cut off', large.subarray(0, 40), 'too-many-pixels'],
    ['a JPEG of 5000 pixels', withFrame(3, 5000 >> 8, 5000 & 255), 'too-many-pixels'],
    ['a PNG that was cut off', bluePng().subarray(0, -20), 'broken'],
    ['a PNG with a wrong bit', flipped, 'broken'],
    ['fewer rows than said', png({ width: 2, height: 2, kind: 0, rows: plainRows(2, 1, [0]) }), 'broken'],
    ['more rows than said', png({ width: 2, height: 1, kind: 0, rows: plainRows(2, 900, [0]) }), 'broken'],
    ['a filter that there is not', png({ width: 1, height: 1, kind: 0, rows: Buffer.from([7, 0]) }), 'broken'],
    ['a palette that is missing', png({ width: 1, height: 1, kind: 3, rows: Buffer.from([0, 0]) }), 'broken'],
    [
      'an interlaced PNG',
      png({ width: 1, height: 1, kind: 0, interlaced: true, rows: Buffer.from([0, 0]) }),
      'interlaced',
    ],
    ['16 bits', png({ width: 1, height: 1, kind: 0, depth: 16, rows: Buffer.from([0, 0, 0]) }), 'colours'],
    [
      'an animated PNG',
      png({ width: 1, height: 1, kind: 0, rows: Buffer.from([0, 0]), more: [['acTL', Buffer.alloc(8)]] }),
      'animated',
    ],
    ['a JPEG whose data ends too early', withData(blueJpeg().subarray(-10, -8)), 'broken'],
    ['a JPEG whose data is nothing that can be read', withData(Buffer.alloc(40, 0xfe)), 'broken'],
    ['a JPEG in four inks', cmykJpeg(), 'colours'],
    ['a JPEG of 12 bits', withFrame(0, 12), 'colours'],
    ['a JPEG that was cut off', blueJpeg().subarray(0, -4), 'broken'],
    ['a JPEG that ends in a header', blueJpeg().subarray(0, 60), 'broken'],
    ['the beginning of a JPEG alone', Buffer.from([0xff, 0xd8]), 'broken'],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'broken'],
  ])('%s', async (_, bytes, problem) => {
    expect(await readLogo(bytes)).toEqual({ ok: false, problem })
  })

  it('is refused at whatever byte it was cut off', async () => {
    for (const whole of [bluePng(), blueJpeg()])
      for (let length = 0; length < whole.length; length += 1)
        expect((await readLogo(whole.subarray(0, length))).ok, `${length} bytes`).toBe(false)
  })
})
