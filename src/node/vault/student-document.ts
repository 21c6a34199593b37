import path from 'node:path'
import { Low } from 'lowdb'
import { AppError } from '../../shared/errors'
import { recordVersion, type StudentRecord, type VersionedRecord } from '../../shared/record'
import type { DataKey } from './data-key'
import { readText, replaceVersion, restorePrevious, type DocumentPaths, type Stamp } from './document-file'
import { openDocument } from './envelope'
import type { FolderLock } from './folder-lock'
import { readRecord } from './migrations'
import { sealedAdapter } from './sealed-adapter'

/** What every document of an open vault needs. */
export interface VaultContext {
  readonly dir: string
  readonly vaultId: string
  readonly key: DataKey
  readonly lock: FolderLock
}

export const studentsFolder = (dir: string): string => path.join(dir, 'students')

export const pathsOf = (dir: string, id: string): DocumentPaths => ({
  current: path.join(studentsFolder(dir), `${id}.json`),
  previous: path.join(studentsFolder(dir), `${id}.prev.json`),
})

export type Reading =
  | {
      readonly state: 'read'
      readonly record: StudentRecord
      readonly revision: number
      /** The previous version stood in. */ readonly recovered: boolean
    }
  | { readonly state: 'newer' | 'damaged' | 'missing' }

type VaultKeys = Pick<VaultContext, 'vaultId' | 'key'>

/** One version of a student as its file has it. Changes nothing. */
export async function readVersion({ vaultId, key }: VaultKeys, id: string, file: string): Promise<Reading> {
  const text = await readText(file)
  if (text === null) return { state: 'missing' }
  const opened = openDocument(key, { vault: vaultId, kind: 'student', id }, text)
  if (opened.state !== 'open') return opened
  if (opened.schemaVersion > recordVersion) return { state: 'newer' }
  const record = readRecord(opened.plain, opened.schemaVersion)
  return record?.id === id
    ? { state: 'read', record, revision: opened.revision, recovered: false }
    : { state: 'damaged' }
}

/** Reads one student; a damaged or lost version is replaced by the previous one, and kept under another name. */
export async function readStudent(context: VaultContext, id: string): Promise<Reading> {
  const paths = pathsOf(context.dir, id)
  const current = await readVersion(context, id, paths.current)
  if (current.state === 'read' || current.state === 'newer') return current
  const previous = await readVersion(context, id, paths.previous)
  if (previous.state !== 'read') return current
  // Repair may fail where nothing can be written; the record is still there to be read.
  await restorePrevious(paths, context.lock, async () =>
    ['damaged', 'missing'].includes((await readVersion(context, id, paths.current)).state),
  ).catch(() => {})
  return { ...previous, recovered: true }
}

export interface StudentDocument {
  /** @throws AppError `not-found`, `corrupt-file`, `vault-newer` */
  get(): Promise<VersionedRecord>
  /** Resolves with the new revision once it is flushed. `seen` is 0 for a new student. @throws AppError `conflict` */
  save(seen: number, record: StudentRecord): Promise<number>
  /** Settles once nothing is being read or written. */
  idle(): Promise<void>
}

interface StudentDocumentEvents {
  onRead(id: string, reading: Reading): void
  onWritten(record: StudentRecord, revision: number, stamp: Stamp): void
}

/** One student's lowdb document. Reads and saves take turns, so that none works on the half of another. */
export function studentDocument(context: VaultContext, id: string, events: StudentDocumentEvents): StudentDocument {
  const adapter = sealedAdapter<StudentRecord | null>({
    key: context.key,
    address: { vault: context.vaultId, kind: 'student', id, schemaVersion: recordVersion },
    async read() {
      const reading = await readStudent(context, id)
      events.onRead(id, reading)
      if (reading.state === 'newer')
        throw new AppError('vault-newer', 'The document was made by a later version', { details: { id } })
      if (reading.state === 'damaged')
        throw new AppError('corrupt-file', 'Neither kept version can be read', { details: { id } })
      return reading.state === 'read' ? { value: reading.record, revision: reading.revision } : null
    },
    async replace(expected, text) {
      stamp = await replaceVersion(pathsOf(context.dir, id), context.lock, expected, text)
    },
  })
  const db = new Low<StudentRecord | null>(adapter, null)
  let stamp: Stamp = { size: 0, mtimeMs: 0 }
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }
  return {
    get: () =>
      inTurn(async () => {
        await db.read()
        if (!db.data || adapter.revision === 0) throw new AppError('not-found', 'No such student', { details: { id } })
        return { revision: adapter.revision, record: db.data }
      }),
    save: (seen, record) =>
      inTurn(async () => {
        if (adapter.revision !== seen) await db.read()
        if (adapter.revision !== seen)
          throw new AppError('conflict', 'The student was changed meanwhile', {
            details: { id, seen, found: adapter.revision },
          })
        await db.update(() => {
          db.data = record
        })
        events.onWritten(record, adapter.revision, stamp)
        return adapter.revision
      }),
    idle: async () => {
      await turn
    },
  }
}
