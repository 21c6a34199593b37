import path from 'node:path'
import { gunzip, gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { createHash } from 'node:crypto'
import { revisionContent, type PlanRevision, type RevisionContent } from '../../core/planning/revisions'
import { AppError } from '../../shared/errors'
import { replaceFile } from '../files/replace-file'
import { readText } from './document-file'
import { refuseEnded } from './ended'
import { headLength, openBytes, sealDocument } from './envelope'
import { studentsFolder, type VaultContext } from './student-document'

/**
 * Printed plans, each sealed in a file of its own beside its student, written once and never changed. A file is named
 * after the bytes it holds, so that no two revisions can ever want the same name for different paper.
 */
export interface RevisionFiles {
  /** Seals a printed plan and answers the hash that the record keeps. Flushed when it resolves. */
  keep(student: string, content: Omit<RevisionContent, 'pdf'>, pdf: Uint8Array): Promise<string>
  /** @throws AppError `revision-damaged`, `revision-missing` */
  read(student: string, revision: Pick<PlanRevision, 'number' | 'sha256'>): Promise<StoredRevision>
}

export interface StoredRevision extends Omit<RevisionContent, 'pdf'> {
  readonly pdf: Uint8Array<ArrayBuffer>
}

const schemaVersion = 1
/** Half of the hash tells files apart; all of it is checked, and bound to what is sealed. */
const nameLength = 32

const gzipped = promisify(gzip)
const gunzipped = promisify(gunzip)
/** More than any plan takes, in bytes: a file that unpacks to more is not ours. */
const mostBytes = 64 * 1024 * 1024

export const hashOf = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex')

/** By the whole hash of the PDF or the part of it that is in the name. */
export const planFile = (dir: string, student: string, sha256: string): string =>
  path.join(studentsFolder(dir), `${student}.plan-${sha256.slice(0, nameLength)}.json`)

const idOf = (student: string, sha256: string): string => `${student}/${sha256}`

export function revisionFiles({ dir, vaultId, key, lock }: VaultContext): RevisionFiles {
  return {
    async keep(student, content, pdf) {
      const sha256 = hashOf(pdf)
      const known = await readRevisionFile({ dir, vaultId, key }, student, sha256)
      if (known.state === 'sound') return sha256
      const packed = await gzipped(JSON.stringify({ ...content, pdf: Buffer.from(pdf).toString('base64') }))
      const address = { vault: vaultId, kind: 'plan', id: idOf(student, sha256), schemaVersion, revision: 1 } as const
      const text = sealDocument(key, address, packed)
      await lock.run(async (stillOurs) => {
        await refuseEnded({ dir, vaultId, key }, student)
        await stillOurs()
        await replaceFile(planFile(dir, student, sha256), text)
      })
      return sha256
    },
    async read(student, { number, sha256 }) {
      const found = await readRevisionFile({ dir, vaultId, key }, student, sha256)
      if (found.state === 'sound') return found.stored
      throw new AppError(`revision-${found.state}`, `The printed plan is ${found.state}`, {
        details: { id: student, number },
      })
    },
  }
}

type RevisionReading =
  { readonly state: 'sound'; readonly stored: StoredRevision } | { readonly state: 'damaged' | 'missing' }

/** Opens one kept plan: unsealed, whole, and its PDF the very bytes that the record's hash is of. Changes nothing. */
export async function readRevisionFile(
  { dir, vaultId, key }: Pick<VaultContext, 'dir' | 'vaultId' | 'key'>,
  student: string,
  sha256: string,
): Promise<RevisionReading> {
  const text = await readText(planFile(dir, student, sha256))
  return text === null ? { state: 'missing' } : readPlan({ vaultId, key }, student, sha256, text)
}

/** The same for the text of a file that would be a plan, of which only the start of its hash is known. */
export async function isSoundPlan(
  keys: Pick<VaultContext, 'vaultId' | 'key'>,
  { student, hash }: { readonly student: string; readonly hash: string },
  text: string,
): Promise<boolean> {
  const sha256 = new RegExp(`"id":"${student}/(${hash}[0-9a-f]{32})"`).exec(text.slice(0, headLength))?.[1]
  return sha256 !== undefined && (await readPlan(keys, student, sha256, text)).state === 'sound'
}

async function readPlan(
  { vaultId, key }: Pick<VaultContext, 'vaultId' | 'key'>,
  student: string,
  sha256: string,
  text: string,
): Promise<RevisionReading> {
  const opened = openBytes(key, { vault: vaultId, kind: 'plan', id: idOf(student, sha256) }, text)
  if (opened.state !== 'open') return { state: 'damaged' }
  try {
    const json = await gunzipped(opened.plain, { maxOutputLength: mostBytes })
    const { pdf: base64, ...content } = revisionContent.parse(JSON.parse(json.toString('utf8')))
    const pdf = new Uint8Array(Buffer.from(base64, 'base64'))
    return hashOf(pdf) === sha256 ? { state: 'sound', stored: { ...content, pdf } } : { state: 'damaged' }
  } catch {
    return { state: 'damaged' }
  }
}
