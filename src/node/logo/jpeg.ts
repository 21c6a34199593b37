// oxlint-disable-next-line typescript/triple-slash-reference -- types for a package that has none, wherever this is taken in
/// <reference path="./image-decoders.d.ts" />
import { logoLimits } from '../../shared/logo'
import { hold, Refused } from './refused'

export const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

const end = 0xd9
const scan = 0xda
/** Baseline, extended and progressive frames (ITU-T T.81, table B.1): what readers of PDF draw. */
const drawnFrames = [0xc0, 0xc1, 0xc2]
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
/** Markers that stand alone: TEM and the restarts. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** What a picture needs of the application's segments: how its size is meant, and how its colours are written. */
const jfif = { marker: 0xe0, begins: 'JFIF\0', length: 14 }
const adobe = { marker: 0xee, begins: 'Adobe', length: 12 }
const comment = 0xfe

/**
 * Reads a JPEG to its last pixel and answers it with nothing but its picture: what a camera adds about the place, the
 * time and the people (EXIF, XMP, IPTC, comments, small pictures) stays behind, and so does what follows the end.
 * @throws Refused
 */
export async function readJpeg(bytes: Buffer): Promise<Buffer> {
  const picture = pictureOf(bytes)
  await holdDecodes(picture)
  return picture
}

function pictureOf(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)]
  let framed = false
  let scanned = false
  for (let at = 2; ;) {
    hold(at + 2 <= bytes.length && bytes[at] === 0xff)
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (isAlone(marker)) at += 2
    else if (marker === end) {
      hold(scanned)
      return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    } else {
      hold(at + 4 <= bytes.length)
      const next = at + 2 + bytes.readUInt16BE(at + 2)
      hold(next >= at + 4 && next <= bytes.length)
      hold(!otherFrames.includes(marker), 'colours')
      if (drawnFrames.includes(marker)) {
        checkFrame(bytes.subarray(at + 4, next))
        framed = true
      }
      if (marker === scan) {
        hold(framed)
        scanned = true
      }
      const after = marker === scan ? afterData(bytes, next) : next
      if (isOfThePicture(marker, bytes.subarray(at + 4, next))) kept.push(bytes.subarray(at, after))
      at = after
    }
  }
}

function isOfThePicture(marker: number, content: Buffer): boolean {
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  return [jfif, adobe].some(
    (one) =>
      one.marker === marker &&
      content.length === one.length &&
      content.toString('latin1', 0, one.begins.length) === one.begins,
  )
}

/** Decodes it with what shows PDFs in the window. @throws Refused */
async function holdDecodes(jpeg: Buffer): Promise<void> {
  const { JpegImage, setVerbosityLevel, VerbosityLevel } =
    await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs')
  setVerbosityLevel(VerbosityLevel.ERRORS)
  // Data that ends too early is passed over by the decoder at the end of the file, and refused at any other marker.
  const early = Buffer.concat([jpeg.subarray(0, -2), Buffer.from([0xff, comment, 0, 2]), jpeg.subarray(-2)])
  try {
    new JpegImage().parse(new Uint8Array(early))
  } catch {
    throw new Refused('broken')
  }
}

function checkFrame(frame: Buffer): void {
  hold(frame.length >= 6)
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)]
  hold(width > 0 && height > 0)
  hold(width <= logoLimits.pixels && height <= logoLimits.pixels, 'too-many-pixels')
  // Four components are ink colours for a press (CMYK), which come out wrong on many printers.
  hold(frame[0] === 8 && (frame[5] === 1 || frame[5] === 3), 'colours')
}

/** Where the next marker stands behind compressed data, in which 0xff 0x00 is a byte and restarts may stand. */
function afterData(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    at = bytes.indexOf(0xff, at)
    hold(at !== -1 && at + 1 < bytes.length)
    const next = bytes.readUInt8(at + 1)
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
}
