import { hkdfSync, randomBytes } from 'node:crypto'

/**
 * The recovery code: 27 random characters (135 bits) and a check character in Crockford's base 32, printed in seven
 * groups of four. No I, L, O or U, so nothing on paper can be read as something else.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomCharacters = 27

/** Multiplication in GF(32), reduced by x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit++) if (b & (1 << bit)) product ^= a << bit
  for (let bit = 9; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5)
  return product
}

/** Every place has a weight of its own (powers of 2 in GF(32)), so one wrong character or two swapped ones always show. */
function checkValue(values: readonly number[]): number {
  let weight = 1
  let sum = 0
  for (const value of values) {
    weight = times(weight, 2)
    sum ^= times(weight, value)
  }
  return sum
}

/** A new code, as it is printed. */
export function newRecoveryCode(): string {
  const values = [...randomBytes(randomCharacters)].map((byte) => byte & 31)
  return [...values, checkValue(values)]
    .map((value) => alphabet[value])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}

/** What was typed, in one spelling (no separators, O as 0, I and L as 1); `null` when it cannot be a code. */
export function normalizeRecoveryCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const values = [...code].map((character) => alphabet.indexOf(character))
  if (values.length !== randomCharacters + 1 || values.includes(-1)) return null
  return checkValue(values.slice(0, -1)) === values.at(-1) ? code : null
}

/** A 32-byte key from a normalised code. The code is random, not chosen: no slow derivation is needed. */
export function keyFromRecoveryCode(code: string, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(code, 'ascii'), salt, 'casepath recovery code', 32))
}
