/**
 * Text as Windows saved it before UTF-8. Written out because Node 20's own `TextDecoder('windows-1252')` reads Latin-1
 * instead: curly quotes and the euro sign come out as control characters.
 */

/** What stands at 0x80–0x9F; the five places without a character keep their number, as the WHATWG table has it. */
const upper =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/** Never fails: every byte is some character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte >= 0x80 && byte <= 0x9f ? upper[byte - 0x80]! : String.fromCharCode(byte)
  return text
}
