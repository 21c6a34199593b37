import path from 'node:path'
import { AppError } from '../../shared/errors'
import { removeAbandoned } from '../files/temporary-names'
import { isThere, place } from './folder-target'
import { createMerger, type Merger, type MergeOptions } from './merge'
import type { BatchItem, BatchTarget, Paper } from './run-batch'

export interface MergedOptions extends MergeOptions {
  readonly file: string
  readonly overwrite: boolean
  /** Who merges; on this thread where nobody else does it. */
  readonly startMerger?: (options: MergeOptions) => Promise<Merger>
}

/**
 * All papers in one file, in the order of the items. Several are made at once, so one that is ready early waits for
 * those before it. The file is written when all are in; after a cancel there is none.
 * @throws AppError `exists` when there is such a file and it may not be replaced
 */
export async function createMergedTarget(items: readonly BatchItem[], options: MergedOptions): Promise<BatchTarget> {
  const { file, overwrite, startMerger = createMerger, ...about } = options
  const taken = () => new AppError('exists', 'There is a file of that name already')
  if (!overwrite && (await isThere(file))) throw taken()
  await removeAbandoned(path.dirname(file))
  const merger = await startMerger(about)
  const waiting = new Map<number, Paper | null>()
  let turn = 0
  let adding: Promise<void> = Promise.resolve()

  function hand(at: number, paper: Paper | null): Promise<void> {
    waiting.set(at, paper)
    adding = adding.then(async () => {
      for (let ready = waiting.get(turn); ready !== undefined; ready = waiting.get(turn)) {
        waiting.delete(turn)
        turn += 1
        if (ready) await merger.add(ready.pdf)
      }
    })
    return adding
  }

  return {
    standing: async () => null,
    async put(at, paper) {
      await hand(at, paper)
      return { result: 'made', label: items[at]!.label, file: path.basename(file), pages: paper.pages }
    },
    pass: (at) => hand(at, null),
    async finish(signal) {
      // An empty file would look like a printed class.
      if (merger.pages === 0) return
      const whole = await merger.finish()
      signal?.throwIfAborted()
      if (!(await place(file, whole, overwrite))) throw taken()
    },
  }
}
