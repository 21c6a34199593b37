/** Pictures with transparency as they look on white paper. Sizes in bytes; eight bits a channel. */

const white = 255
const onWhite = (value: number, opacity: number): number =>
  Math.round((value * opacity + white * (white - opacity)) / white)

/** A palette with its colours' opacities worked in. */
export function flattenedPalette(palette: Buffer, opacities: Buffer | null): Buffer {
  return Buffer.from(palette.map((value, at) => onWhite(value, opacities?.[Math.floor(at / 3)] ?? white)))
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly channels: number
}

/**
 * PNG rows without their last channel where that is the opacity, and with white in place of the one `transparent` colour
 * (two bytes a channel). Each row begins with filter 0.
 */
export function flattened(
  rows: Buffer,
  { width, height, channels }: Picture,
  transparent: Buffer | null,
): { readonly rows: Buffer; readonly channels: 1 | 3 } {
  const pixels = unfiltered(rows, { width, height, channels })
  const hasOpacity = channels % 2 === 0
  const colours = channels <= 2 ? 1 : 3
  const length = width * colours + 1
  const flat = Buffer.alloc(length * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * channels
      const to = y * length + 1 + x * colours
      const opacity = hasOpacity ? pixels[from + colours]! : isThat(pixels, from, colours, transparent) ? 0 : white
      for (let c = 0; c < colours; c += 1) flat[to + c] = onWhite(pixels[from + c]!, opacity)
    }
  return { rows: flat, channels: colours }
}

function isThat(pixels: Buffer, at: number, colours: number, colour: Buffer | null): boolean {
  if (colour?.length !== colours * 2) return false
  for (let c = 0; c < colours; c += 1) if (pixels[at + c] !== colour.readUInt16BE(c * 2)) return false
  return true
}

/** Undoes the filters of PNG's rows (W3C PNG 3, 9.2). */
function unfiltered(rows: Buffer, { width, height, channels }: Picture): Buffer {
  const length = width * channels
  const out = Buffer.alloc(length * height)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (length + 1)]
    for (let i = 0; i < length; i += 1) {
      const at = y * length + i
      const left = i < channels ? 0 : out[at - channels]!
      const up = y === 0 ? 0 : out[at - length]!
      const corner = i < channels || y === 0 ? 0 : out[at - length - channels]!
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0
      // A buffer keeps the lowest eight bits.
      out[at] = rows[y * (length + 1) + 1 + i]! + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
