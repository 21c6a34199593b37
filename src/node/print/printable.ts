import type { Substitutes } from '../../core/documents/model'
import type { FontFile } from './font-file'

/** Spaces of other kinds and line ends, as the text engine takes them. */
const spaces = /[\t\u2028\u2029\u3000]/g
/** Control characters, and marks that only steer direction or joining: they draw nothing. */
const unseen = /(?!\n)\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu

/**
 * A text as the fonts can draw it: composed (NFC), without what cannot be seen, and with a visible note in place of
 * every run of characters that no font here has. Nothing is ever left blank in silence.
 */
export function printable(text: string, font: FontFile, substitutes: Substitutes): string {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(spaces, ' ').replace(unseen, '')
  if (isCovered(clean, font)) return clean
  let out = ''
  let missing: 'script' | 'symbol' | null = null
  const close = () => {
    if (missing) out += substitutes[missing]
    missing = null
  }
  for (const character of clean) {
    if (drawable(character, font)) {
      // A space between two words of the other script belongs to them.
      if (missing && character === ' ') continue
      if (missing) {
        close()
        out += ' '
      }
      out += character
    } else missing = /\p{L}|\p{M}|\p{N}/u.test(character) || missing === 'script' ? 'script' : 'symbol'
  }
  close()
  return out
}

const drawable = (character: string, font: FontFile): boolean =>
  character === '\n' || font.covers(character.codePointAt(0) ?? 0)

function isCovered(text: string, font: FontFile): boolean {
  for (const character of text) if (!drawable(character, font)) return false
  return true
}
