import type { Drafts } from '../../shared/drafts'
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
  /** Resolves when the last change is on disk; false when it could not be kept. */
  flush(): Promise<boolean>
  isPending(): boolean
}

/** Long enough that a sentence is one write, short enough that a power cut takes one word. In milliseconds. */
const pauseMs = 700

/** `first`: what was kept when the student was last open. */
export function createDraftStore(api: Api, student: string, first: Drafts): DraftStore {
  const values = new Map<string, unknown>(Object.entries(first))
  const listeners = new Set<() => void>()
  let keys: readonly string[] = [...values.keys()]
  let timer: number | null = null
  let isBehind = false
  let last: Promise<boolean> = Promise.resolve(true)

  function save(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    last = last.then(async () => {
      if (!isBehind) return true
      isBehind = false
      try {
        await api.call('drafts.save', { student, drafts: Object.fromEntries(values) as Drafts })
        return true
      } catch {
        isBehind = true
        return false
      }
    })
    return last
  }
  function changed(): void {
    isBehind = true
    timer ??= window.setTimeout(() => void save(), pauseMs)
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
      changed()
      if (isNew) tell()
    },
    delete(key) {
      if (!values.delete(key)) return
      changed()
      tell()
    },
    keys: () => keys,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: save,
    isPending: () => isBehind,
  }
}
