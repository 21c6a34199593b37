import { asSkip, type BatchTarget, type Outcome } from '../../node/batch/run-batch'
import type { RenderedDocument } from '../../node/documents/job'

interface Keeping {
  /** Keeps what was made of the item at this place; `null` where nothing is kept of this kind of paper. */
  readonly keep: ((at: number, rendered: RenderedDocument) => Promise<void>) | null
  /** What of it leaves. */
  copyOf(rendered: RenderedDocument): Uint8Array
  /** Told once the paper of the item at this place has left. */
  left(at: number, pages: number): Promise<void>
  labelOf(at: number): string
  /** One file for all: what is in it leaves when it is written. */
  readonly allAtOnce: boolean
}

/**
 * No plan leaves without its copy: a file's revision is kept before the file gets its name, those of one file for all
 * one after the other just before that is written. So a batch that is cancelled while the papers are made has kept
 * nothing of what never left. Whose copy cannot be kept is left out of the file; the others are in it.
 */
export function keepingTarget(target: BatchTarget, keeping: Keeping): BatchTarget {
  return keeping.allAtOnce ? keptAtTheEnd(target, keeping) : keptOneByOne(target, keeping)
}

function keptOneByOne(target: BatchTarget, { keep, copyOf, left }: Keeping): BatchTarget {
  return {
    ...target,
    async put(at, paper) {
      const rendered = paper as RenderedDocument
      const copy = { pdf: copyOf(rendered), pages: rendered.pages }
      await keep?.(at, rendered)
      const outcome = await target.put(at, copy)
      if (outcome.result === 'made') await left(at, rendered.pages)
      return outcome
    },
  }
}

function keptAtTheEnd(target: BatchTarget, { keep, copyOf, left, labelOf }: Keeping): BatchTarget {
  const waiting = new Map<number, RenderedDocument>()
  /** With their pages. */
  const inFile = new Map<number, number>()

  async function put(at: number, rendered: RenderedDocument): Promise<Outcome> {
    const outcome = await target.put(at, { pdf: copyOf(rendered), pages: rendered.pages })
    inFile.set(at, rendered.pages)
    return outcome
  }

  return {
    ...target,
    async put(at, paper) {
      const rendered = paper as RenderedDocument
      if (!keep) return put(at, rendered)
      waiting.set(at, rendered)
      // The file's name and whether this paper is in it are known at the end.
      return { result: 'made', label: labelOf(at), file: '', pages: rendered.pages }
    },
    async finish(signal) {
      const became = new Map<number, Outcome>()
      for (const at of [...waiting.keys()].toSorted((a, b) => a - b)) {
        signal?.throwIfAborted()
        const rendered = waiting.get(at)!
        waiting.delete(at)
        const problem = await keep?.(at, rendered).then(
          () => null,
          (error: unknown) => asSkip(error, labelOf(at)),
        )
        if (problem) await target.pass?.(at)
        became.set(at, problem ?? (await put(at, rendered)))
      }
      await target.finish?.(signal)
      // What is written is written: a log that cannot be kept takes nothing of it back.
      for (const [at, pages] of inFile) await left(at, pages).catch(() => {})
      return became
    },
  }
}
