import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { performance } from 'node:perf_hooks'
import { AppError } from '../../shared/errors'
import { newRecord, type StudentRecord, type StudentSummary, type VersionedRecord } from '../../shared/record'
import type { RecordLineage } from '../../shared/record/version'
import type { Intake } from '../../core/intake/schema'
import { inParallel, together } from '../in-parallel'
import { writeBackup, type WrittenBackup } from './backup/write-backup'
import { bringBack } from './bring-back'
import { activityLog, type ActivityLog } from './activity/log'
import { removeLeftovers } from './leftovers'
import { revisionFiles, type RevisionFiles } from './revision-files'
import { isPutBack, newestSeen } from './put-back'
import { stampOf, type Stamp } from './stamps'
import { stampedStudents } from './student-files'
import { localDocument, type LocalDocument } from './local-document'
import { holdKey } from './data-key'
import { createFolderLock } from './folder-lock'
import {
  pathsOf,
  readStudent,
  studentDocument,
  type Reading,
  type StudentDocument,
  type VaultContext,
} from './student-document'
import { indexDocument, type IndexEntry } from './student-index'
import { conflictCopies, type ConflictCopies } from './conflict-copies'
import { newWriter } from './lineage'
import { finishAll } from './ended'
import { destructions, type Destructions } from './destruction'
import { presence, type Presence } from './presence'
import { summaryOf } from './summary'
import type { Unreadable } from './unreadable'

/** An open vault: a folder and its key. Locking takes the key and every record out of memory. */
export interface Vault {
  readonly id: string
  list(): Promise<{ students: StudentSummary[]; unreadable: Unreadable[] }>
  get(id: string): Promise<VersionedRecord>
  /** The students in the trash, the last deleted first. `list` leaves them out. */
  trash(): Promise<StudentRecord[]>
  /** Ends a student in the trash for good. @throws what `Destructions.destroy` throws */
  destroy: Destructions['destroy']
  readonly destructions: Pick<Destructions, 'list' | 'wasDestroyed'>
  /** `id` only where it is known beforehand, as with the samples. */
  create(intake: Intake, id?: string): Promise<VersionedRecord>
  /** @throws AppError `conflict` when `revision` is not the one on disk. */
  save(
    revision: number,
    record: StudentRecord,
  ): Promise<{ revision: number; updatedAt: string; lineage: RecordLineage }>
  /** Versions of students that lie beside the documents: left by a sync program, or kept when a save clashed. */
  readonly copies: ConflictCopies
  /** A copy of the key for a file sealed by this very vault, which whoever asked must zero; `null` for another vault's. */
  keyOf(vaultId: string): Buffer | null
  /** Printed plans, kept beside their student. */
  readonly revisions: RevisionFiles
  /** What people of the place know: one document of the vault. */
  readonly local: Pick<LocalDocument, 'get' | 'save'>
  /** Who did what, when. */
  readonly activity: Pick<ActivityLog, 'note' | 'read'>
  /** Who else has which student open. */
  readonly presence: Pick<Presence, 'beat'>
  /** How many leftovers of interrupted writes were cleaned at opening. */
  readonly leftovers: number
  /**
   * Puts a record from a backup or a hand-over in as the newest version; the one before it stays the previous one.
   * `mergedFrom`: versions from elsewhere whose content is in it.
   */
  bringBack(
    record: StudentRecord,
    mergedFrom?: readonly RecordLineage[],
  ): Promise<{ revision: number; updatedAt: string }>
  /** The whole vault as one file, read back before it gets its name. */
  backUp(file: string): Promise<WrittenBackup>
  close(): Promise<void>
}

export interface OpenVaultOptions {
  readonly dir: string
  readonly vaultId: string
  /** Taken over: zeroed when the vault is closed. */
  readonly key: Buffer
  readonly now?: () => Date
  /** Who works here, for the activity log; empty where that is not known. */
  readonly advisor?: () => string
  /** How old the list may be, in milliseconds, before changes made by another window are looked for. */
  readonly rescanAfterMs?: number
  readonly indexDelayMs?: number
}

/**
 * How long closing waits for saves under way, and then for the list. Their bytes are sealed already; only the queue behind
 * them is waited for, and a folder that hangs must not keep the key in memory, nor the next opening waiting.
 */
const closingPatienceMs = 3000
const patiently = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, sleep(closingPatienceMs, undefined, { ref: false })])

/** Opens a vault folder: cleans up after interrupted writes and brings the list up to date with the documents. */
export async function openVault(options: OpenVaultOptions): Promise<Vault> {
  const {
    dir,
    vaultId,
    now = () => new Date(),
    advisor = () => '',
    rescanAfterMs = 5000,
    indexDelayMs = 1000,
  } = options
  const context: VaultContext = {
    dir,
    vaultId,
    key: holdKey(options.key),
    lock: createFolderLock({ dir }),
    writer: newWriter(),
    bases: new Map(),
  }
  const index = indexDocument(context)
  const ended = destructions(context)
  const local = localDocument(context)
  const here = presence({ context, now, advisor })
  const [leftovers] = await together(removeLeftovers(dir, context.lock), index.read())
  const documents = new Map<string, StudentDocument>()
  const unreadable = new Map<string, Unreadable>()
  let scannedAt = -Infinity
  let closed = false
  let timer: NodeJS.Timeout | null = null
  let indexIsBehind = false
  let indexWrite: Promise<void> = Promise.resolve()
  const activity = activityLog({
    context,
    now,
    advisor,
    heads: index.data.activity,
    onHeads: () => saveIndexSoon(),
  })

  const assertOpen = (): void => {
    if (closed) throw new AppError('locked', 'The vault is locked')
  }
  const whileOpen =
    <Given extends unknown[], T>(work: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      assertOpen()
      return work(...given)
    }
  const setEntry = (record: StudentRecord, revision: number, { size, mtimeMs }: Stamp): void => {
    if (closed) return
    const summary = summaryOf(record, revision)
    const version = record.lineage.id
    index.data.students[record.id] = { summary, size, mtimeMs, seen: revision, version } satisfies IndexEntry
    saveIndexSoon()
  }
  const saveIndexSoon = (): void => {
    indexIsBehind = true
    timer ??= setTimeout(() => {
      timer = null
      if (closed) return
      indexIsBehind = false
      // A list that cannot be written is made again at the next opening.
      indexWrite = index.write().catch(() => {})
    }, indexDelayMs).unref()
  }
  const note = async (id: string, reading: Reading): Promise<void> => {
    if (reading.state === 'read') {
      if (reading.recovered) unreadable.set(id, { id, recovered: true, reason: 'damaged' })
      else if (await isPutBack(context, index.data.students[id], reading))
        unreadable.set(id, { id, recovered: true, reason: 'older' })
      else if (unreadable.get(id)?.recovered === false || unreadable.get(id)?.reason === 'older') unreadable.delete(id)
    } else unreadable.set(id, { id, recovered: false, reason: reading.state })
  }
  const documentOf = (id: string): StudentDocument => {
    assertOpen()
    // File systems that ignore case would give two spellings of an id one file.
    if (id !== id.toLowerCase()) throw new AppError('not-found', 'No such student', { details: { id } })
    const document =
      documents.get(id) ??
      studentDocument(context, id, {
        onRead: async (of, reading) => reading.state !== 'missing' && note(of, reading),
        onWritten: setEntry,
      })
    documents.set(id, document)
    return document
  }

  /** Reads again what is not as the index knows it: everything after a lost index, nearly nothing otherwise. */
  async function scan(): Promise<void> {
    const known = index.data.students
    const before = Object.keys(known)
    const { stamps, bases, unended } = await stampedStudents(dir)
    context.bases = bases
    let changed = false
    for (const id of await finishAll(context, unended)) if (stamps.delete(id)) unreadable.delete(id)
    for (const id of before) {
      if (stamps.has(id)) continue
      if (!(await ended.wasDestroyed(id))) unreadable.set(id, { id, recovered: false, reason: 'missing' })
      delete known[id]
      changed = true
    }
    const others = [...stamps].filter(([id, found]) => {
      const entry = known[id]
      const isAsKnown = found && entry && entry.size === found.size && entry.mtimeMs === found.mtimeMs
      // What accounts for an older version may have arrived after it.
      return !isAsKnown || unreadable.get(id)?.reason === 'older'
    })
    await inParallel(others, async ([id, found]) => {
      const entry = known[id]
      const refused: Unreadable = { id, recovered: false, reason: 'refused' }
      const reading = await readStudent(context, id).catch(() => refused)
      changed = true
      if (!('reason' in reading)) await note(id, reading)
      delete known[id]
      if ('reason' in reading) return void unreadable.set(id, reading)
      // Stamped before it was read: written meanwhile, it will simply be read again.
      const { current } = pathsOf(dir, id)
      const stamp = reading.state === 'read' && reading.recovered ? await stampOf(current).catch(() => null) : found
      if (reading.state === 'read')
        known[id] = {
          summary: summaryOf(reading.record, reading.revision),
          ...(stamp ?? { size: -1, mtimeMs: -1 }),
          ...newestSeen(reading.recovered ? undefined : entry, reading),
        }
    })
    scannedAt = performance.now()
    if (changed) saveIndexSoon()
  }

  async function summariesNow(): Promise<StudentSummary[]> {
    assertOpen()
    if (performance.now() - scannedAt >= rescanAfterMs) await scan()
    assertOpen()
    return Object.values(index.data.students).map(({ summary }) => summary)
  }

  await scan()
  return {
    id: vaultId,
    keyOf: (id) => (id === vaultId ? Buffer.from(context.key.bytes()) : null),
    leftovers,
    activity,
    revisions: revisionFiles(context),
    copies: conflictCopies({ context, documentOf, now }),
    presence: here,
    async list() {
      const summaries = await summariesNow()
      return { students: summaries.filter(({ trashed }) => !trashed), unreadable: [...unreadable.values()] }
    },
    local: { get: whileOpen(local.get), save: whileOpen(local.save) },
    get: async (id) => documentOf(id).get(),
    async trash() {
      const deleted = (await summariesNow()).filter(({ trashed }) => trashed)
      const newestFirst = deleted.toSorted((a, b) => (b.trashed ?? '').localeCompare(a.trashed ?? '', 'en'))
      const read = newestFirst.map(({ id }) => documentOf(id).get())
      // One that cannot be read is named by the list of students.
      return (await Promise.allSettled(read)).flatMap((one) => (one.status === 'fulfilled' ? [one.value.record] : []))
    },
    destructions: ended,
    async destroy(id, signed) {
      await documentOf(id).idle()
      const line = await ended.destroy(id, signed)
      documents.delete(id)
      unreadable.delete(id)
      delete index.data.students[id]
      saveIndexSoon()
      return line
    },
    async create(intake, id = randomUUID()) {
      const record = newRecord(id, now().toISOString(), intake)
      return documentOf(id).save(0, record)
    },
    async save(revision, record) {
      const updatedAt = now().toISOString()
      const saved = await documentOf(record.id).save(revision, { ...record, updatedAt })
      return { revision: saved.revision, updatedAt, lineage: saved.record.lineage }
    },
    async bringBack(record, mergedFrom = []) {
      const updatedAt = now().toISOString()
      const { revision } = await bringBack(context, documentOf(record.id), { ...record, updatedAt }, mergedFrom)
      return { revision, updatedAt }
    },
    backUp: whileOpen((file) => writeBackup(context, file, now())),
    async close() {
      if (closed) return
      closed = true
      if (timer) clearTimeout(timer)
      timer = null
      const writers = [local, activity, ...documents.values()].map((document) => document.idle())
      await patiently(Promise.all([here.leave(), ...writers]))
      const lastIndex = indexIsBehind ? index.write() : indexWrite
      context.key.destroy()
      documents.clear()
      unreadable.clear()
      index.data = { students: {}, activity: {} }
      await patiently(lastIndex.catch(() => {}))
    },
  }
}
