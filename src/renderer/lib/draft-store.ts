import type { Drafts } from '../../shared/drafts'
import { AppError, type ErrorCode } from '../../shared/errors'
import type { Api } from '../../shared/ipc/client'

/** Half-typed values of one student by field, on their way to disk whenever one changes. */
export interface DraftStore {
  has(key: string): boolean
  get(key: string): unknown
  set(key: string, value: unknown): void
  delete(key: string): void
  /** The same array until a key comes or goes. */
  keys(): readonly string[]
  /** Told when a key comes or goes. */
  subscribe(listener: () => void): () => void
  /** Resolves when the last change is on disk; false when it could not be kept, or not in a moment. */
  flush(): Promise<boolean>
  /** Something is on its way to disk. What was refused is not: nobody has to wait for it. */
  isPending(): boolean
  /** Nothing more goes to disk. */
  close(): void
}

/** Long enough that a sentence is one write, short enough that a power cut takes one word. In milliseconds. */
const pauseMs = 700
/** When what could not be kept is tried again, and how long a flush waits, in milliseconds. */
const retryMs = 10_000
const flushMs = 1500

/** Trying again would not help. */
const final: ReadonlySet<ErrorCode> = new Set(['locked', 'vault-newer'])

/**
 * `first`: what was kept when the student was last open; `null` where that could not be read. Then nothing is written over it
 * until it was.
 */
export function createDraftStore(api: Api, student: string, first: Drafts | null): DraftStore {
  const values = new Map<string, unknown>(Object.entries(first ?? {}))
  const listeners = new Set<() => void>()
  let keys: readonly string[] = [...values.keys()]
  /** Keys that were changed before what was kept was read; `null` once it was. */
  let unread: Set<string> | null = first ? null : new Set()
  let timer: number | null = null
  let isBehind = false
  let isSaving = false
  let hasFailed = false
  let isClosed = false
  let last: Promise<boolean> = Promise.resolve(true)

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  async function readFirst(): Promise<void> {
    if (!unread) return
    const { drafts } = await api.call('drafts.get', { student })
    for (const [key, value] of Object.entries(drafts)) if (!unread.has(key)) values.set(key, value)
    unread = null
    tell()
  }
  async function write(): Promise<boolean> {
    if (!isBehind || isClosed) return true
    isBehind = false
    isSaving = true
    try {
      await readFirst()
      await api.call('drafts.save', { student, drafts: Object.fromEntries(values) as Drafts })
      hasFailed = false
      return true
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'internal'
      // Of a student who was destroyed meanwhile there is nothing left to keep.
      if (code === 'not-found') return true
      isBehind = true
      hasFailed = true
      if (!final.has(code) && !isClosed) timer ??= window.setTimeout(() => void save(), retryMs)
      return false
    } finally {
      isSaving = false
    }
  }
  function save(): Promise<boolean> {
    stopTimer()
    last = last.then(write)
    return last
  }
  function changed(key: string): void {
    unread?.add(key)
    isBehind = true
    if (hasFailed) stopTimer()
    hasFailed = false
    if (!isClosed) timer ??= window.setTimeout(() => void save(), pauseMs)
  }
  function tell(): void {
    keys = [...values.keys()]
    for (const listener of listeners) listener()
  }
  return {
    has: (key) => values.has(key),
    get: (key) => values.get(key),
    set(key, value) {
      const isNew = !values.has(key)
      values.set(key, value)
      changed(key)
      if (isNew) tell()
    },
    delete(key) {
      if (!values.delete(key)) return
      changed(key)
      tell()
    },
    keys: () => keys,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async flush() {
      if (!isBehind && !isSaving) return true
      let patience = 0
      const late = new Promise<boolean>((resolve) => {
        // A disk that hangs counts as one that refuses.
        patience = window.setTimeout(() => {
          hasFailed = true
          resolve(false)
        }, flushMs)
      })
      return Promise.race([save(), late]).finally(() => clearTimeout(patience))
    },
    isPending: () => (isBehind || isSaving) && !hasFailed,
    close() {
      isClosed = true
      stopTimer()
    },
  }
}
