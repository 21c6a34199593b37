import { Low } from 'lowdb'
import { AppError } from '../../shared/errors'
import { recordVersion, type StudentRecord, type VersionedRecord } from '../../shared/record'
import type { RecordLineage } from '../../shared/record/version'
import { lineOf, refuseEnded } from './ended'
import { replaceVersion, restorePrevious } from './document-file'
import { keepBase, nextLineage } from './lineage'
import { sealedAdapter } from './sealed-adapter'
import type { Stamp } from './stamps'
import { pathsOf, readVersion, type Reading, type VaultContext } from './student-version'

export { pathsOf, readVersion, studentsFolder, type Reading, type VaultContext } from './student-version'

/** Reads one student; a damaged or lost version is replaced by the previous one, and kept under another name. */
export async function readStudent(context: VaultContext, id: string): Promise<Reading> {
  const paths = pathsOf(context.dir, id)
  const current = await readVersion(context, id, paths.current)
  if (current.state === 'read' || current.state === 'newer') return current
  const previous = await readVersion(context, id, paths.previous)
  if (previous.state !== 'read') return current
  if (await lineOf(context, id)) return { state: 'missing' }
  // Repair may fail where nothing can be written; the record is still there to be read.
  await restorePrevious(paths, context.lock, async () =>
    ['damaged', 'missing'].includes((await readVersion(context, id, paths.current)).state),
  ).catch(() => {})
  return { ...previous, recovered: true }
}

export interface StudentDocument {
  /** @throws AppError `not-found`, `corrupt-file`, `vault-newer` */
  get(): Promise<VersionedRecord>
  /**
   * Resolves with what was saved once it is flushed. `seen` is 0 for a new student; `mergedFrom` are versions whose
   * content is in `record` too. @throws AppError `conflict`
   */
  save(seen: number, record: StudentRecord, mergedFrom?: readonly RecordLineage[]): Promise<VersionedRecord>
  /** Settles once nothing is being read or written. */
  idle(): Promise<void>
}

interface StudentDocumentEvents {
  onRead(id: string, reading: Reading): Promise<unknown>
  onWritten(record: StudentRecord, revision: number, stamp: Stamp): void
}

/** One student's lowdb document. Reads and saves take turns, so that none works on the half of another. */
export function studentDocument(context: VaultContext, id: string, events: StudentDocumentEvents): StudentDocument {
  const adapter = sealedAdapter<StudentRecord | null>({
    key: context.key,
    address: { vault: context.vaultId, kind: 'student', id, schemaVersion: recordVersion },
    async read() {
      if (await lineOf(context, id)) return null
      const reading = await readStudent(context, id)
      await events.onRead(id, reading)
      if (reading.state === 'newer')
        throw new AppError('vault-newer', 'The document was made by a later version', { details: { id } })
      if (reading.state === 'damaged')
        throw new AppError('corrupt-file', 'Neither kept version can be read', { details: { id } })
      return reading.state === 'read' ? { value: reading.record, revision: reading.revision } : null
    },
    async replace(expected, text) {
      stamp = await replaceVersion(pathsOf(context.dir, id), context.lock, expected, text, () =>
        refuseEnded(context, id),
      )
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
    save: (seen, given, mergedFrom = []) =>
      inTurn(async () => {
        if (adapter.revision !== seen) await db.read()
        if (adapter.revision !== seen)
          throw new AppError('conflict', 'The student was changed meanwhile', {
            details: { id, seen, found: adapter.revision },
          })
        const record = { ...given, lineage: nextLineage(context.writer, db.data, mergedFrom) }
        if (db.data) await keepBase(context, db.data)
        const before = db.data
        try {
          await db.update(() => {
            db.data = record
          })
        } catch (error) {
          db.data = before
          throw error
        }
        events.onWritten(record, adapter.revision, stamp)
        return { revision: adapter.revision, record }
      }),
    idle: async () => {
      await turn
    },
  }
}
