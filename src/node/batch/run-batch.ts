import { AppError, type ErrorCode } from '../../shared/errors'

export interface Paper {
  readonly pdf: Uint8Array
  readonly pages: number
}

/** One paper of a batch. */
export interface BatchItem {
  /** What the report calls it: a file's name, or a student's. */
  readonly label: string
  /** File name asked for, with its ending. */
  readonly fileName: string
  /** Check sum of all that the paper is made from: equal input, equal paper. */
  readonly input: string
  /** Makes it. A rejection that is about this paper alone skips it, and the batch goes on. */
  render(): Promise<Paper>
}

export type Outcome =
  | {
      /** `unchanged`: it was made before from the same input, and stands there still. */
      readonly result: 'made' | 'unchanged'
      readonly label: string
      readonly file: string
      readonly pages: number
    }
  /** Another file has that name and was left alone. */
  | { readonly result: 'exists'; readonly label: string; readonly file: string }
  | { readonly result: 'skipped'; readonly label: string; readonly reason: string }

/** Where papers go: a folder, or one merged file. */
export interface BatchTarget {
  /** What needs no making; `null` for what does. */
  standing(at: number): Promise<Outcome | null>
  put(at: number, paper: Paper): Promise<Outcome>
  /** Told of an item that will not come, so that those after it need not wait. */
  pass?(at: number): Promise<void>
  /**
   * Called once when every item was seen; not after a cancel or an error. It may be cancelled until what it writes has
   * its name, and not after that. Answers for which items something else came of it than `put` said.
   */
  finish?(signal?: AbortSignal): Promise<ReadonlyMap<number, Outcome> | void>
}

export interface BatchProgress {
  readonly done: number
  readonly total: number
  /** Rest in milliseconds at the pace so far; `null` before there is one. */
  readonly restMs: number | null
}

export interface BatchReport {
  /** In the order of the items; those that were not reached are not among them. */
  readonly outcomes: readonly Outcome[]
  /** `cancelled` and `stopped`: what is there is whole, and the same call goes on from there. */
  readonly end: 'done' | 'cancelled' | 'stopped'
  /** Why it stopped: the disk is full, the folder is gone. */
  readonly error?: AppError
}

export interface BatchOptions {
  readonly items: readonly BatchItem[]
  readonly target: BatchTarget
  /** Papers in the making at once. */
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of any clock that only rises. */
  now(): number
  onProgress?(progress: BatchProgress): void
}

/** Errors of one paper. Every other error is the folder's or the program's, and would meet the next paper, too. */
export const ofOnePaper: readonly ErrorCode[] = [
  'pdf-failed',
  'not-found',
  'would-identify',
  'no-direction',
  'conflict',
  'corrupt-file',
  'vault-newer',
  'file-in-use',
]

/** Makes many papers, several at once. A paper that cannot be made is skipped with the reason. */
export async function runBatch(options: BatchOptions): Promise<BatchReport> {
  const { items, target, workers, signal, now, onProgress } = options
  const outcomes: (Outcome | undefined)[] = items.map(() => undefined)
  const begun = now()
  let next = 0
  let done = 0
  let rendered = 0
  let error: AppError | undefined

  async function one(at: number): Promise<Outcome> {
    const item = items[at]!
    const standing = await target.standing(at)
    if (standing) return standing
    signal?.throwIfAborted()
    const paper = await item.render().catch((problem: unknown) => asSkip(problem, item.label))
    signal?.throwIfAborted()
    if ('result' in paper) {
      await target.pass?.(at)
      return paper
    }
    rendered += 1
    return target.put(at, paper).catch((problem: unknown) => asSkip(problem, item.label))
  }

  async function work(): Promise<void> {
    while (next < items.length && !error && !signal?.aborted) {
      const at = next
      next += 1
      try {
        outcomes[at] = await one(at)
      } catch (problem) {
        if (signal?.aborted) return
        error ??= problem instanceof AppError ? problem : new AppError('io', 'A paper failed', { cause: problem })
      }
      done += 1
      // What stood there already took no time, so the pace is that of the papers made.
      const restMs = rendered === 0 ? null : ((now() - begun) / rendered) * (items.length - done)
      onProgress?.({ done, total: items.length, restMs })
    }
  }

  await Promise.all(Array.from({ length: Math.max(1, workers) }, work))
  let end: BatchReport['end'] = error ? 'stopped' : 'cancelled'
  if (!error && !signal?.aborted)
    try {
      for (const [at, outcome] of (await target.finish?.(signal)) ?? []) outcomes[at] = outcome
      // Whoever cancels now is too late: it is all there.
      end = 'done'
    } catch (problem) {
      if (!signal?.aborted) {
        error = problem instanceof AppError ? problem : new AppError('io', 'The batch failed', { cause: problem })
        end = 'stopped'
      }
    }
  return { outcomes: outcomes.filter((outcome) => outcome !== undefined), end, ...(error && { error }) }
}

/** @throws `problem` where it is not about this paper alone */
export function asSkip(problem: unknown, label: string): Outcome & { result: 'skipped' } {
  if (problem instanceof AppError && ofOnePaper.includes(problem.code))
    return { result: 'skipped', label, reason: problem.code }
  throw problem
}
