import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** AES-256-GCM and nothing else: the one authenticated cipher that both Node's and Electron's crypto library have. */

/** All base64, in the one way of writing it that `seal` writes: see `bytesOf`. */
export const sealedBytes = z.strictObject({ iv: z.string(), tag: z.string(), data: z.string() })
export type SealedBytes = z.infer<typeof sealedBytes>

const ivLength = 12
const tagLength = 16

/** Seals under a fresh random nonce. `associated` is not hidden, but opening fails when it differs. */
export function seal(key: Uint8Array, associated: string, plain: Uint8Array): SealedBytes {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength }).setAAD(
    Buffer.from(associated, 'utf8'),
  )
  const data = Buffer.concat([cipher.update(plain), cipher.final()])
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') }
}

/** The plain bytes, or `null` when key, associated data or any byte is not what it was. */
export function unseal(key: Uint8Array, associated: string, sealed: SealedBytes): Buffer | null {
  const [iv, tag, data] = [bytesOf(sealed.iv), bytesOf(sealed.tag), bytesOf(sealed.data)]
  if (!iv || !tag || !data) return null
  // A shorter tag would be accepted by GCM and is easier to forge.
  if (iv.length !== ivLength || tag.length !== tagLength) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
    decipher.setAAD(Buffer.from(associated, 'utf8')).setAuthTag(tag)
    return Buffer.concat([decipher.update(data), decipher.final()])
  } catch {
    return null
  }
}

/**
 * Base64 that says the same bytes in another way is refused: Node passes over characters that are none of its alphabet
 * and over the bits that fill up the last one, and a file that somebody has altered must not look untouched.
 */
function bytesOf(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
