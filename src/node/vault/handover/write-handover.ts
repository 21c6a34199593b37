import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { AppError } from '../../../shared/errors'
import { isWeakPassphrase } from '../../../shared/passphrase'
import { asDiskError } from '../../files/disk-errors'
import { moveIntoPlace, writeTemporary } from '../../files/replace-file'
import { keyFromPassphrase, newKdfParameters } from '../kdf'
import { seal } from '../seal'
import type { Vault } from '../vault'
import { associatedOf, handoverFormat, handoverText, parseHandover } from './format'

interface HandoverOptions {
  readonly vault: Vault
  readonly student: string
  readonly file: string
  readonly passphrase: string
  readonly from: { readonly name: string; readonly school: string }
  readonly now: Date
}

/** What went out. `plansLost`: printed plans whose files could not be read here. */
export interface WrittenHandover {
  readonly plans: number
  readonly plansLost: number
}

/**
 * Writes one student with all printed plans into one file, read back before it gets its name. Memory aids and whatever
 * else lies outside the record stay here.
 * @throws AppError `weak-passphrase`, `not-found`, and what the disk refuses
 */
export async function writeHandover(options: HandoverOptions): Promise<WrittenHandover> {
  const { vault, student, file, passphrase, from, now } = options
  if (await isWeakPassphrase(passphrase)) throw new AppError('weak-passphrase', 'The passphrase is too easy')
  const { record } = await vault.get(student)
  const plans = []
  for (const revision of record.revisions) {
    const stored = await vault.revisions.read(student, revision).catch(skipUnreadable)
    if (!stored) continue
    const { pdf, ...content } = stored
    plans.push({ sha256: revision.sha256, content: { ...content, pdf: Buffer.from(pdf).toString('base64') } })
  }
  const plain = await promisify(gzip)(JSON.stringify({ schemaVersion: record.schemaVersion, record, from, plans }))
  const clear = { id: randomUUID(), madeAt: now.toISOString(), kdf: newKdfParameters() }
  const key = await keyFromPassphrase(passphrase, clear.kdf)
  const sealed = seal(key, associatedOf(clear), plain)
  key.fill(0)
  plain.fill(0)
  const temporary = await writeTemporary(file, handoverText({ format: handoverFormat, ...clear, ...sealed }))
  try {
    parseHandover(await readFile(temporary, 'utf8'))
  } catch (error) {
    await rm(temporary, { force: true })
    throw asDiskError(error)
  }
  await moveIntoPlace(temporary, file)
  // Only questions are saved by it: what is written is written.
  await vault.copies.remember(record).catch(() => {})
  return { plans: plans.length, plansLost: record.revisions.length - plans.length }
}

function skipUnreadable(error: unknown): null {
  if (error instanceof AppError && ['revision-damaged', 'revision-missing'].includes(error.code)) return null
  throw error
}
