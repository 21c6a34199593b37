import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** AES-256-GCM and nothing else: the one authenticated cipher that both Node's and Electron's crypto library have. */

/** All base64. Not checked as such: what is not exactly what was sealed does not open. */
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
  const iv = Buffer.from(sealed.iv, 'base64')
  const tag = Buffer.from(sealed.tag, 'base64')
  // A shorter tag would be accepted by GCM and is easier to forge.
  if (iv.length !== ivLength || tag.length !== tagLength) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
    decipher.setAAD(Buffer.from(associated, 'utf8')).setAuthTag(tag)
    return Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()])
  } catch {
    return null
  }
}
