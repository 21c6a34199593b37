import { randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

/** The most memory a vault may ask for while it is unlocked, in bytes. */
const maximumMemory = 1024 ** 3

/** Bounds are part of the format: a file asking for a weaker key is refused, one asking for 8 GiB too. */
export const kdfParameters = z
  .strictObject({
    name: z.literal('scrypt'),
    N: z
      .number()
      .int()
      .min(2 ** 17)
      .max(2 ** 20)
      .refine((n) => Number.isInteger(Math.log2(n)), 'is not a power of two'),
    r: z.number().int().min(8).max(32),
    p: z.number().int().min(1).max(4),
    salt: z.base64().refine((salt) => saltLengthIsSound(salt), 'is not a salt of 16 to 64 bytes'),
  })
  .refine(({ N, r }) => memoryOf(N, r) <= maximumMemory, 'asks for more than 1 GiB')
export type KdfParameters = z.infer<typeof kdfParameters>

const memoryOf = (N: number, r: number): number => 128 * N * r
const saltLengthIsSound = (salt: string): boolean => {
  const length = Buffer.from(salt, 'base64').length
  return length >= 16 && length <= 64
}

/** About 0.7 s and 128 MiB on an office computer. */
export const newKdfParameters = (): KdfParameters => ({
  name: 'scrypt',
  N: 2 ** 17,
  r: 8,
  p: 1,
  salt: randomBytes(32).toString('base64'),
})

/** A 32-byte key from a passphrase. Off the main thread; the passphrase is normalised, so that every keyboard gives the same key. */
export function keyFromPassphrase(passphrase: string, { N, r, p, salt }: KdfParameters): Promise<Buffer> {
  const maxmem = memoryOf(N, r) + 128 * r * (p + 2) + 1024 * 1024
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
