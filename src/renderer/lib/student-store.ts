import { AppError } from '../../shared/errors'
import type { Drafts } from '../../shared/drafts'
import type { Api } from '../../shared/ipc/client'
import type { Output } from '../../shared/ipc/contract'
import type { StudentRecord, VersionedRecord } from '../../shared/record'
import { createDraftStore, type DraftStore } from './draft-store'
import { advance, redo, startHistory, undo, type History } from './history'
import { pathKey, type Clash, type Picks } from '../../shared/merge'
import { createMergingSave } from './merging-save'
import { createSaveQueue, type SaveQueue, type SaveState } from './save-queue'

/**
 * The students opened since the vault was opened, local first: a change is on the screen at once and on its way to
 * disk in the same moment. Nothing here survives `clear`, which is what locking calls.
 */

export interface StudentSnapshot {
  readonly record: StudentRecord
  readonly saveState: SaveState
  /** What somebody else changed at the same time, differently; empty while nothing has to be decided. */
  readonly clashes: readonly Clash[]
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
  /** A change that undo does not take back: an entry on the record of what happened. */
  amend(change: (record: StudentRecord) => StudentRecord): void
  undo(): void
  redo(): void
  /** Tries again what could not be saved. */
  retry(): Promise<boolean>
  /** After a clash: saves what was picked for each. What both sides changed apart is kept of both. */
  settle(picks: Picks): Promise<void>
  /** After a clash: what is on the screen stands wherever both changed the same. */
  keepMine(): Promise<void>
  /** After a clash: what the other side saved stands; what was on the screen can be had back by undo. */
  takeTheirs(): Promise<void>
  /** Takes in what main itself has changed in the record: it is no step of undo, and later saves build on it. */
  adopt(kept: Output<'revisions.sign'>): void
  flush(): Promise<boolean>
  isPending(): boolean
  /** Half-typed values by field, for `useDraft`. */
  readonly drafts: DraftStore
  /** The window lets go of the student: nothing is tried again behind its back. */
  close(): void
}

/** Steps of undo that are brought up to date when somebody else's changes come in; older ones are let go. */
const rebasedStates = 50

function createStudentDocument(api: Api, { record, revision }: VersionedRecord, kept: Drafts | null): StudentDocument {
  const drafts = createDraftStore(api, record.id, kept)
  const listeners = new Set<() => void>()
  let history: History<StudentRecord> = startHistory(record)
  let saveState: SaveState = { status: 'saved' }
  let clashes: readonly Clash[] = []
  let picks: Picks = {}
  const saver = createMergingSave(api, record, {
    picks: () => picks,
    onClash(found) {
      clashes = found
    },
    /** What others saved is in every state from now on: undo takes back one's own changes, never theirs. */
    onMerged(value, merged, rebase) {
      const typedMeanwhile = history.present !== value
      const decided = clashes.length > 0
      const past = history.past.slice(-rebasedStates).map(rebase)
      const present = typedMeanwhile ? rebase(history.present) : merged
      history = {
        past: decided ? [...past, rebase(value)] : past,
        present,
        future: history.future.slice(0, rebasedStates).map(rebase),
        mergeKey: null,
      }
      clashes = []
      picks = {}
      tell()
      // Whatever is tried again must stand on what was merged: an older value would look like taking back their changes.
      if (typedMeanwhile) queue.push(present)
      else queue.replaceInFlight(present)
    },
  })
  const queue: SaveQueue<StudentRecord> = createSaveQueue<StudentRecord>({
    revision,
    save: saver.save,
    onState: (state) => {
      saveState = state
      tell()
    },
  })
  let snapshot = snap()

  function snap(): StudentSnapshot {
    const { past, present, future } = history
    return { record: present, saveState, clashes, canUndo: past.length > 0, canRedo: future.length > 0 }
  }
  function tell() {
    snapshot = snap()
    for (const listener of listeners) listener()
  }
  function move(next: History<StudentRecord>) {
    if (next === history) return
    const changed = next.present !== history.present
    history = next
    tell()
    if (changed) queue.push(history.present)
  }
  const settle = async (decided: Picks): Promise<void> => {
    picks = decided
    await queue.retry()
  }
  const allFrom = (side: 'mine' | 'theirs'): Picks =>
    Object.fromEntries(clashes.map(({ path }) => [pathKey(path), side]))

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    update: (change, { mergeKey = null as string | null } = {}) =>
      move(advance(history, change(history.present), mergeKey)),
    amend(change) {
      const { past, present, future } = history
      move({ past: past.map(change), present: change(present), future: future.map(change), mergeKey: null })
    },
    undo: () => move(undo(history)),
    redo: () => move(redo(history)),
    retry: () => queue.retry(),
    settle,
    keepMine: () => settle(allFrom('mine')),
    takeTheirs: () => settle(allFrom('theirs')),
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
    // Drafts go along, but no half of a note that the disk refuses keeps the vault open, or a window.
    flush: async () => (await Promise.all([queue.flush(), drafts.flush()]))[0],
    isPending: () => queue.isPending() || drafts.isPending(),
    drafts,
    close: () => drafts.close(),
  }
}

export interface StudentStore {
  /** Reads the student once; later calls answer the same document. */
  open(id: string): Promise<StudentDocument>
  peek(id: string): StudentDocument | undefined
  /** Takes in a student that was just created or imported. */
  adopt(versioned: VersionedRecord): void
  /** Waits until everything is on disk; false when a record could not be saved. */
  flushAll(): Promise<boolean>
  hasPending(): boolean
  /** Lets go of a student who is no longer there. */
  forget(id: string): void
  clear(): void
}

export function createStudentStore(api: Api): StudentStore {
  const documents = new Map<string, StudentDocument>()
  const opening = new Map<string, Promise<StudentDocument>>()
  let era = 0

  async function read(id: string): Promise<StudentDocument> {
    const begun = era
    const [versioned, { drafts }] = await Promise.all([
      api.call('students.get', { id }),
      api.call('drafts.get', { student: id }).catch(() => ({ drafts: null })),
    ])
    // The vault was locked while the answer was on its way: it must not come back to life here.
    if (begun !== era) throw new AppError('locked', 'Locked meanwhile')
    const document = createStudentDocument(api, versioned, drafts)
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
    adopt: (versioned) => void documents.set(versioned.record.id, createStudentDocument(api, versioned, {})),
    flushAll: async () =>
      (await Promise.all([...documents.values()].map((document) => document.flush()))).every(Boolean),
    hasPending: () => [...documents.values()].some((document) => document.isPending()),
    forget(id) {
      documents.get(id)?.close()
      documents.delete(id)
    },
    clear() {
      era += 1
      for (const document of documents.values()) document.close()
      documents.clear()
      opening.clear()
    },
  }
}
