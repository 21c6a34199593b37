import type { Worker } from 'node:worker_threads'
import type { DocumentJob, DocumentRenderer, RenderedDocument } from './job'
import { createPdfWorker } from './pdf-worker'

/** Several workers that take turns, for many documents; each starts with its first document. */
export function createPdfPool(size: number, start: () => Worker): Pick<DocumentRenderer, 'render'> & { close(): void } {
  const workers = Array.from({ length: size }, () => ({ worker: createPdfWorker({ start }), busy: 0 }))
  return {
    async render(job: DocumentJob): Promise<RenderedDocument> {
      const free = workers.reduce((least, one) => (one.busy < least.busy ? one : least))
      free.busy += 1
      try {
        return await free.worker.render(job)
      } finally {
        free.busy -= 1
      }
    },
    close() {
      for (const { worker } of workers) worker.close()
    },
  }
}
