import type { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import type { Merger, MergeOptions } from '../batch/merge'
import { sideWorkBy, type SideResult, type SideWork } from '../batch/side-work'
import type { DocumentJob, DocumentRenderer, RenderedDocument } from './job'
import { createPdfWorker } from './pdf-worker'

/** What a worker that is no more is said to have done. */
const died: readonly unknown[] = ['crashed', 'ended']

/** Everything that takes long when papers are made for a class, none of it on the thread that asks. */
export interface PdfPool extends Pick<DocumentRenderer, 'render'> {
  /** One file for all of them. Only one at a time. */
  merger(options: MergeOptions): Promise<Merger>
  opensWith(pdf: Uint8Array, password: string): Promise<boolean>
  close(): void
}

/**
 * Several workers that take turns, for many documents; each starts with its first document. A document whose worker died
 * is made once more, by a new one: it may have been another's memory that ran out. One that hangs has had its minute.
 */
export function createPdfPool(size: number, start: () => Worker): PdfPool {
  const beside = createPdfWorker({ start })
  const workers = Array.from({ length: size }, () => ({ worker: createPdfWorker({ start }), busy: 0 }))
  let closed = false

  async function once(job: DocumentJob): Promise<RenderedDocument> {
    const free = workers.reduce((least, one) => (one.busy < least.busy ? one : least))
    free.busy += 1
    try {
      return await free.worker.render(job)
    } finally {
      free.busy -= 1
    }
  }

  function mustBeOpen(): void {
    if (closed) throw new AppError('pdf-failed', 'The document workers are closed', { details: { reason: 'stopped' } })
  }
  async function side(work: SideWork): Promise<SideResult> {
    mustBeOpen()
    return beside.side(work)
  }

  return {
    ...sideWorkBy(side),
    async render(job) {
      mustBeOpen()
      return once(job).catch((error: unknown) => {
        if (!closed && error instanceof AppError && died.includes(error.details?.['reason'])) return once(job)
        throw error
      })
    },
    close() {
      closed = true
      beside.close()
      for (const { worker } of workers) worker.close()
    },
  }
}
