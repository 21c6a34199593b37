import { AppError } from '../../shared/errors'
import type { Api } from '../../shared/ipc/client'
import type { Output } from '../../shared/ipc/contract'
import type { StudentRecord, VersionedRecord } from '../../shared/record'
import { advance, redo, startHistory, undo, type History } from './history'
import { createSaveQueue, type SaveQueue, type SaveState } from './save-queue'

/**
 * The students opened since the vault was opened, local first: a change is on the screen at once and on its way to
 * disk in the same moment. Nothing here survives `clear`, which is what locking calls.
 */

export interface StudentSnapshot {
  readonly record: StudentRecord
  readonly saveState: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface UpdateOptions {
  /** Changes that follow each other under one key (typing in one field) are undone together. */
  readonly mergeKey?: string
}

export interface StudentDocument {
  getSnapshot(): StudentSnapshot
  subscribe(listener: () => void): () => void
  update(change: (record: StudentRecord) => StudentRecord, options?: UpdateOptions): void
  undo(): void
  redo(): void
  /** Tries again what could not be saved. */
  retry(): Promise<boolean>
  /** After `conflict`: keeps what is on the screen and writes it over the newer version. */
  keepMine(): Promise<void>
  /** After `conflict`: shows the newer version instead; what was on the screen can be had back by undo. */
  takeTheirs(): Promise<void>
  /** Takes in what main itself has changed in the record: it is no step of undo, and later saves build on it. */
  adopt(kept: Output<'revisions.sign'>): void
  flush(): Promise<boolean>
  isPending(): boolean
  /** Half-typed values by field, for `useDraft`. */
  readonly drafts: Map<string, unknown>
}

function createStudentDocument(api: Api, { record, revision }: VersionedRecord): StudentDocument {
  const listeners = new Set<() => void>()
  let history: History<StudentRecord> = startHistory(record)
  let saveState: SaveState = { status: 'saved' }
  let snapshot = snap()
  let queue: SaveQueue<StudentRecord> = queueFrom(revision)

  function snap(): StudentSnapshot {
    return { record: history.present, saveState, canUndo: history.past.length > 0, canRedo: history.future.length > 0 }
  }
  function tell() {
    snapshot = snap()
    for (const listener of listeners) listener()
  }
  function queueFrom(seen: number) {
    return createSaveQueue<StudentRecord>({
      revision: seen,
      save: (atRevision, value) => api.call('students.save', { revision: atRevision, record: value }),
      onState: (state) => {
        saveState = state
        tell()
      },
    })
  }
  function move(next: History<StudentRecord>) {
    if (next === history) return
    const changed = next.present !== history.present
    history = next
    tell()
    if (changed) queue.push(history.present)
  }
  const onDisk = () => api.call('students.get', { id: record.id })

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    update: (change, { mergeKey = null as string | null } = {}) =>
      move(advance(history, change(history.present), mergeKey)),
    undo: () => move(undo(history)),
    redo: () => move(redo(history)),
    retry: () => queue.retry(),
    async keepMine() {
      await queue.retry((await onDisk()).revision)
    },
    async takeTheirs() {
      const theirs = await onDisk()
      history = advance(history, theirs.record)
      saveState = { status: 'saved' }
      queue = queueFrom(theirs.revision)
      tell()
    },
    adopt({ revision: seen, revisions }) {
      const withThem = (one: StudentRecord): StudentRecord => ({ ...one, revisions: [...revisions] })
      history = {
        ...history,
        past: history.past.map(withThem),
        present: withThem(history.present),
        future: history.future.map(withThem),
      }
      // What was changed meanwhile met the new version and waits: it goes on from there.
      void queue.retry(seen)
      tell()
    },
    flush: () => queue.flush(),
    isPending: () => queue.isPending(),
    drafts: new Map(),
  }
}

export interface StudentStore {
  /** Reads the student once; later calls answer the same document. */
  open(id: string): Promise<StudentDocument>
  peek(id: string): StudentDocument | undefined
  /** Takes in a student that was just created or imported. */
  adopt(versioned: VersionedRecord): void
  /** Waits until everything is on disk; false when something could not be saved. */
  flushAll(): Promise<boolean>
  hasPending(): boolean
  clear(): void
}

export function createStudentStore(api: Api): StudentStore {
  const documents = new Map<string, StudentDocument>()
  const opening = new Map<string, Promise<StudentDocument>>()
  let era = 0

  async function read(id: string): Promise<StudentDocument> {
    const begun = era
    const versioned = await api.call('students.get', { id })
    // The vault was locked while the answer was on its way: it must not come back to life here.
    if (begun !== era) throw new AppError('locked', 'Locked meanwhile')
    const document = createStudentDocument(api, versioned)
    documents.set(id, document)
    return document
  }

  return {
    open(id) {
      const known = documents.get(id)
      if (known) return Promise.resolve(known)
      const begun = opening.get(id) ?? read(id).finally(() => opening.delete(id))
      opening.set(id, begun)
      return begun
    },
    peek: (id) => documents.get(id),
    adopt: (versioned) => void documents.set(versioned.record.id, createStudentDocument(api, versioned)),
    flushAll: async () =>
      (await Promise.all([...documents.values()].map((document) => document.flush()))).every(Boolean),
    hasPending: () => [...documents.values()].some((document) => document.isPending()),
    clear() {
      era += 1
      documents.clear()
      opening.clear()
    },
  }
}
