import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { z } from 'zod'
import { AppError } from '../../../shared/errors'
import { recordVersion, type StudentRecord } from '../../../shared/record'
import { asDiskError } from '../../files/disk-errors'
import { readAtMost } from '../../files/read-at-most'
import { keyFromPassphrase } from '../kdf'
import { readRecord } from '../migrations'
import { unseal } from '../seal'
import { associatedOf, handoverContent, parseHandover, refuse, type SealedHandover } from './format'

/** A hand-over, opened and checked. */
export interface Handover {
  readonly madeAt: string
  readonly from: z.infer<typeof handoverContent>['from']
  readonly record: StudentRecord
  readonly plans: z.infer<typeof handoverContent>['plans']
}

/** More than any student takes, in bytes: on the disk, and unpacked. */
const mostBytes = 256 * 1024 * 1024

/** The file as it came, still sealed. @throws AppError `not-a-handover`, `vault-newer`, and what the disk refuses */
export async function readSealedHandover(file: string): Promise<SealedHandover> {
  try {
    const bytes = await readAtMost(file, mostBytes)
    return Buffer.isBuffer(bytes) ? parseHandover(bytes.toString('utf8')) : refuse('It is no file, or too large')
  } catch (error) {
    throw asDiskError(error)
  }
}

/** @throws AppError `wrong-handover-passphrase`, `not-a-handover`, `vault-newer` for a record of a later Casepath */
export async function openHandover(sealed: SealedHandover, passphrase: string): Promise<Handover> {
  const key = await keyFromPassphrase(passphrase, sealed.kdf)
  const packed = unseal(key, associatedOf(sealed), sealed)
  key.fill(0)
  if (!packed) throw new AppError('wrong-handover-passphrase', 'The file does not open with it')
  const { schemaVersion, record: value, from, plans } = await unpack(packed)
  if (schemaVersion > recordVersion) throw new AppError('vault-newer', 'The record is of a later version')
  const record = readRecord(JSON.stringify(value), schemaVersion)
  return record ? { madeAt: sealed.madeAt, from, record, plans } : refuse('The record in it cannot be read')
}

async function unpack(packed: Buffer): Promise<z.infer<typeof handoverContent>> {
  try {
    const plain = await promisify(gunzip)(packed, { maxOutputLength: mostBytes })
    return handoverContent.parse(JSON.parse(plain.toString('utf8')))
  } catch {
    return refuse('What is sealed in it cannot be read')
  }
}
