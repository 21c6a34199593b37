import type { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../shared/errors'
import type { SideResult, SideWork } from '../batch/side-work'
import type { DocumentJob, DocumentRenderer, RenderedDocument } from './job'

/** What goes to the worker and what comes back. */
export type WorkerRequest = { readonly id: number } & ({ readonly job: DocumentJob } | { readonly side: SideWork })
export type WorkerAnswer =
  | ({ readonly id: number; readonly ok: true } & (RenderedDocument | SideResult))
  | {
      readonly id: number
      readonly ok: false
      readonly reason: string
      /** Where it was refused for a reason the person can be told. */
      readonly code?: ErrorCode
    }

interface PdfWorkerOptions {
  start(): Worker
  /** A document that takes longer, in milliseconds, is given up. */
  readonly timeoutMs?: number
}

interface Waiting {
  resolve(made: RenderedDocument | SideResult): void
  reject(error: AppError): void
}

/**
 * Documents are made beside the main thread, which stays free. One worker is kept warm; when it crashes or hangs it is
 * killed, what it was asked for fails with `pdf-failed`, and the next document gets a new one.
 */
export function createPdfWorker({ start, timeoutMs = 60_000 }: PdfWorkerOptions): DocumentRenderer & {
  /** What is not a document and takes long too. @throws as `render` */
  side(work: SideWork): Promise<SideResult>
  warmUp(): void
  close(): void
} {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  function running(): Worker {
    if (worker) return worker
    const started = start()
    worker = started
    started.on('message', (answer: WorkerAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.ok) {
        const { id: _id, ok: _ok, ...made } = answer
        asked?.resolve(made)
      } else
        asked?.reject(
          new AppError(answer.code ?? 'pdf-failed', 'The document could not be made', {
            details: { reason: answer.reason },
          }),
        )
    })
    started.on('error', () => discard(started, 'crashed'))
    started.on('exit', () => discard(started, 'ended'))
    // An idle worker must not keep the app from quitting.
    started.unref()
    return started
  }

  function discard(which: Worker, reason: string): void {
    if (worker !== which) return
    worker = null
    void which.terminate()
    const failed = [...waiting.values()]
    waiting.clear()
    for (const { reject } of failed)
      reject(new AppError('pdf-failed', `The document worker ${reason}`, { details: { reason } }))
  }

  /** The worker answers a job with a document and side work with its result. */
  function ask(wish: { readonly job: DocumentJob }): Promise<RenderedDocument>
  function ask(wish: { readonly side: SideWork }): Promise<SideResult>
  function ask(wish: { readonly job: DocumentJob } | { readonly side: SideWork }) {
    const asked = running()
    const id = (lastId += 1)
    return new Promise<RenderedDocument | SideResult>((resolve, reject) => {
      const timer = setTimeout(() => discard(asked, 'timed-out'), timeoutMs)
      const done =
        <T>(answer: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer)
          answer(value)
        }
      waiting.set(id, { resolve: done(resolve), reject: done(reject) })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window: it has no origin
      asked.postMessage({ id, ...wish } satisfies WorkerRequest)
    })
  }

  return {
    render: (job) => ask({ job }),
    side: (side) => ask({ side }),
    reset() {
      if (worker) discard(worker, 'stopped')
    },
    warmUp: () => void running(),
    close() {
      if (worker) discard(worker, 'stopped')
    },
  }
}
