import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { logoLimits, type LogoProblem } from '../../shared/logo'
import { asDiskError } from '../files/disk-errors'
import { readAtMost } from '../files/read-at-most'
import { isJpeg, readJpeg } from './jpeg'
import { isPng, readPng } from './png'
import { hold, Refused } from './refused'

/** A picture that was read through and can be drawn as it is. */
export interface Logo {
  readonly type: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
  /** Check sum of the bytes. */
  readonly digest: string
}
type LogoReading = { readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly problem: LogoProblem }

/** Reads a PNG or JPEG, by its bytes and not by its name. Its own answer, read again, is the same. */
export async function readLogo(given: Uint8Array): Promise<LogoReading> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  try {
    hold(bytes.length <= logoLimits.bytes, 'too-large')
    hold(isPng(bytes) || isJpeg(bytes), 'not-a-picture')
    const type = isPng(bytes) ? 'image/png' : 'image/jpeg'
    const read = type === 'image/png' ? await readPng(bytes) : await readJpeg(bytes)
    // Without its transparency a picture may need more room.
    hold(read.length <= logoLimits.bytes, 'too-large')
    return { ok: true, logo: { type, bytes: read, digest: createHash('sha256').update(read).digest('hex') } }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
}

/** The same from a file. @throws AppError for what the disk refuses */
export async function readLogoFile(file: string): Promise<LogoReading> {
  const bytes = await readAtMost(file, logoLimits.bytes).catch((error: unknown) => {
    throw asDiskError(error)
  })
  if (bytes === 'not-a-file') throw new AppError('io', 'Not a file')
  return bytes === 'too-large' ? { ok: false, problem: 'too-large' } : readLogo(bytes)
}

export const asDataUrl = ({ type, bytes }: Pick<Logo, 'type' | 'bytes'>): string =>
  `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
