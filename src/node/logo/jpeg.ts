import { logoLimits } from '../../shared/logo'
import { hold } from './refused'

export const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

const end = 0xd9
const scan = 0xda
/** Baseline, extended and progressive frames (ITU-T T.81, table B.1): what readers of PDF draw. */
const drawnFrames = [0xc0, 0xc1, 0xc2]
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
/** Markers that stand alone: TEM and the restarts. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Reads a JPEG segment by segment to its end; what follows the end is cut off. Its compressed data is not decoded. @throws Refused */
export function readJpeg(bytes: Buffer): Buffer {
  let framed = false
  let scanned = false
  for (let at = 2; ;) {
    hold(at + 2 <= bytes.length && bytes[at] === 0xff)
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (isAlone(marker)) at += 2
    else if (marker === end) {
      hold(scanned)
      return bytes.subarray(0, at + 2)
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
      at = marker === scan ? afterData(bytes, next) : next
    }
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
