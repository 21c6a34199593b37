/** Lines of a calendar file as RFC 5545 wants them: escaped text (3.3.11) and folding (3.1). */

/** Most bytes of UTF-8 on a line, its end not counted. */
const lineBytes = 75

/** Text as a property's value. Line ends of any kind become `\n`; other control characters, which no calendar may hold, go. */
export function icsText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
}

/** A line in pieces that fit, each after the first led by a blank; no character is cut in two. */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const sign of line) {
    const size = utf8Bytes(sign)
    if (bytes + size > lineBytes) {
      pieces.push(piece)
      piece = ' '
      bytes = 1
    }
    piece += sign
    bytes += size
  }
  return [...pieces, piece].join('\r\n')
}

function utf8Bytes(sign: string): number {
  const point = sign.codePointAt(0)!
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
