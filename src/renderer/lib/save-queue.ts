import type { AppError } from '../../shared/errors'

/**
 * Saves one student's record in turn: one save in flight, the latest value next, nothing in between.
 * A save names the revision it has seen. After a failure the value is kept and tried again with the next change,
 * or by `retry`.
 */

export type SaveState =
  { readonly status: 'saved' } | { readonly status: 'saving' } | { readonly status: 'failed'; readonly error: AppError }

export interface SaveQueueOptions<T> {
  readonly revision: number
  /** Writes the value and answers the new revision; throws an `AppError`. */
  readonly save: (revision: number, value: T) => Promise<{ revision: number }>
  readonly onState: (state: SaveState) => void
}

export interface SaveQueue<T> {
  push(value: T): void
  /** What is being saved has taken in somebody else's changes: should this save fail, `value` is what is tried again. */
  replaceInFlight(value: T): void
  /** Resolves when nothing is waiting any more; says whether everything was kept. */
  flush(): Promise<boolean>
  /** Tries the kept value again, on top of `revision` where that is given. */
  retry(revision?: number): Promise<boolean>
  /** True while something is not on disk yet. */
  isPending(): boolean
}

export function createSaveQueue<T>({ revision: first, save, onState }: SaveQueueOptions<T>): SaveQueue<T> {
  let revision = first
  let waiting: { value: T } | null = null
  let inFlight: { value: T } | null = null
  let running: Promise<boolean> | null = null

  async function drain(): Promise<boolean> {
    // Changes made in one tick go together, and `running` is set before anything can end.
    await Promise.resolve()
    onState({ status: 'saving' })
    while (waiting) {
      const taken: { value: T } = waiting
      waiting = null
      inFlight = taken
      try {
        revision = (await save(revision, taken.value)).revision
      } catch (error) {
        // A newer value, pushed meanwhile, already contains this one.
        waiting ??= inFlight
        inFlight = null
        running = null
        onState({ status: 'failed', error: error as AppError })
        return false
      }
    }
    inFlight = null
    running = null
    onState({ status: 'saved' })
    return true
  }

  const run = (): Promise<boolean> => (running ??= drain())

  return {
    push(value) {
      waiting = { value }
      void run()
    },
    replaceInFlight(value) {
      if (inFlight) inFlight = { value }
    },
    async flush() {
      while (running) if (!(await running)) return false
      return waiting === null
    },
    async retry(seen) {
      await running
      if (seen !== undefined) revision = seen
      return waiting ? run() : true
    },
    isPending: () => waiting !== null || running !== null,
  }
}
