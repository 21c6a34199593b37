import type { BatchTarget } from '../../node/batch/run-batch'
import type { RenderedDocument } from '../../node/documents/job'

interface Keeping {
  /** Keeps what was made of the item at this place. */
  keep(at: number, rendered: RenderedDocument): Promise<void>
  /** What of it leaves. */
  copyOf(rendered: RenderedDocument): Uint8Array
  /** Told once the paper of the item at this place has left. */
  left(at: number): Promise<void>
  /** One file for all: what is in it leaves when it is written. */
  readonly allAtOnce: boolean
  readonly signal: AbortSignal
}

/**
 * No plan leaves without its copy: a file's revision is kept before the file gets its name, those of one file for all
 * just before that is written. A batch that is cancelled before has kept nothing of what never left.
 */
export function keepingTarget(target: BatchTarget, { keep, copyOf, left, allAtOnce, signal }: Keeping): BatchTarget {
  const waiting = new Map<number, RenderedDocument>()
  return {
    ...target,
    async put(at, paper) {
      const rendered = paper as RenderedDocument
      if (allAtOnce) {
        waiting.set(at, rendered)
        return target.put(at, paper)
      }
      const copy = { pdf: copyOf(rendered), pages: rendered.pages }
      await keep(at, rendered)
      const outcome = await target.put(at, copy)
      if (outcome.result === 'made') await left(at)
      return outcome
    },
    async finish() {
      for (const [at, rendered] of waiting) {
        signal.throwIfAborted()
        await keep(at, rendered)
      }
      await target.finish()
      for (const at of waiting.keys()) await left(at)
    },
  }
}
