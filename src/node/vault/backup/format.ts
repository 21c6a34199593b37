import { z } from 'zod'
import { AppError } from '../../../shared/errors'
import { parseHeader, type SealedHeader } from '../header'

/**
 * A whole vault as one file (`casepath-backup/1`), a line of JSON at a time: the header that leads to the key, each
 * file of the vault as it lies there, sealed, and last a sealed list of what must be in it. It opens with the passphrase and
 * the recovery code that the vault had when it was made.
 */
export const backupFormat = 'casepath-backup/1'
export const backupEnding = '.casepath-backup'

export const firstLine = z.strictObject({
  format: z.literal(backupFormat),
  madeAt: z.iso.datetime(),
  header: z.unknown(),
})

/**
 * A name in the vault's folder or one folder below it; nothing that could lead out of it, no hidden file, and no sign that some
 * file system has another use for. Sync programs put people's and computers' names into those of the files they set aside.
 */
const insidePath = z
  .string()
  .max(300)
  .regex(/^(?:[A-Za-z0-9][A-Za-z0-9_-]*\/)?[A-Za-z0-9](?:[^/\\:*?"<>|\p{Cc}]*[^/\\:*?"<>|\p{Cc}. ])?$/u)

/** Whether a backup can hold a file of that name. */
export const isInside = (name: string): boolean => insidePath.safeParse(name).success

export const fileLine = z.strictObject({ path: insidePath, text: z.string() })

/** The sealed last line: a line that was cut off, left out, doubled or put back from an earlier day shows. */
export const contents = z.strictObject({
  madeAt: z.iso.datetime(),
  files: z.array(z.strictObject({ path: insidePath, sha256: z.string() })),
  /** Students of whom no version could be read when it was made. */
  unreadable: z.array(z.string()),
})
export type Contents = z.infer<typeof contents>

/** The version under which the sealed list is kept. */
export const contentsVersion = 1

/** The header in a backup's first line. @throws AppError `not-a-backup`, `vault-newer` */
export function parseFirstLine(line: string): { madeAt: string; header: SealedHeader } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new AppError('not-a-backup', 'The first line is not JSON', { cause })
  }
  const format = z.looseObject({ format: z.string() }).safeParse(value).data?.format ?? ''
  if (Number(/^casepath-backup\/(\d+)$/.exec(format)?.[1]) > 1)
    throw new AppError('vault-newer', 'The backup was made by a later version')
  const parsed = firstLine.safeParse(value)
  if (!parsed.success) throw new AppError('not-a-backup', 'The first line does not describe a backup')
  const header = headerOf(parsed.data.header)
  if (header?.kind !== 'sealed') throw new AppError('not-a-backup', 'The backup has no header that leads to a key')
  return { madeAt: parsed.data.madeAt, header }
}

function headerOf(value: unknown) {
  try {
    return parseHeader(JSON.stringify(value))
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault-newer') throw error
    return null
  }
}
