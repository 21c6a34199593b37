import { createHash } from 'node:crypto'
import { z } from 'zod'
import { revisionContent } from '../../../core/planning/revisions'
import { AppError } from '../../../shared/errors'
import { kdfParameters } from '../kdf'
import { sealedBytes } from '../seal'

/**
 * One student in one file (`casepath-handover/1`), under a passphrase of its own: for a colleague or the next school. Two
 * lines: the sealed record as JSON, and the SHA-256 of that line, so that a file that did not arrive whole is known before
 * anybody types a passphrase. The hash guards against accidents; the seal guards against people.
 */
export const handoverFormat = 'casepath-handover/1'
export const handoverEnding = '.casepath-handover'

const sealedLine = z.strictObject({
  format: z.literal(handoverFormat),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  kdf: kdfParameters,
  ...sealedBytes.shape,
})
export type SealedHandover = z.infer<typeof sealedLine>

/** What is sealed: gzip over this as JSON. */
export const handoverContent = z.strictObject({
  /** Of the record, which is checked and brought up to date when it is read. */
  schemaVersion: z.number().int().positive(),
  record: z.unknown(),
  from: z.strictObject({ name: z.string().max(200), school: z.string().max(200) }),
  /** The printed plans that could be read, as they are kept in the vault. */
  plans: z.array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), content: revisionContent })),
})

/** All that stands in clear, bound to what is sealed. */
export const associatedOf = ({ id, madeAt, kdf }: Pick<SealedHandover, 'id' | 'madeAt' | 'kdf'>): string =>
  JSON.stringify([handoverFormat, id, madeAt, kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt])

const digestOf = (line: string): string => createHash('sha256').update(line).digest('hex')

export const handoverText = (sealed: SealedHandover): string => {
  const line = JSON.stringify(sealed)
  return `${line}\n${digestOf(line)}\n`
}

/** @throws AppError `not-a-handover` for what is none or is not whole, `vault-newer` for one of a later Casepath */
export function parseHandover(text: string): SealedHandover {
  const [line = '', digest, rest, ...more] = text.split('\n')
  const version = /^\{"format":"casepath-handover\/(\d{1,6})"/.exec(line)?.[1]
  if (Number(version) > 1) throw new AppError('vault-newer', 'The hand-over was made by a later version')
  if (rest !== '' || more.length > 0 || digest !== digestOf(line)) return refuse('The file is not whole')
  try {
    return sealedLine.parse(JSON.parse(line))
  } catch {
    return refuse('The file does not describe a hand-over')
  }
}

export const refuse = (reason: string): never => {
  throw new AppError('not-a-handover', reason)
}
