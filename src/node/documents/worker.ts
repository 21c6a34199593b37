import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import { createSideWork } from '../batch/side-work'
import type { WorkerAnswer, WorkerRequest } from './pdf-worker'
import { createJobRenderer } from './render-job'

/** The worker's side: one document after the other, and what a class needs besides. `workerData` names the app's `resources` folder and the district's pack. */

const port = portOf(parentPort)
const { resources, packFile } = workerData as { readonly resources: string; readonly packFile: string }
const renderer = createJobRenderer(resources, packFile)
// Told with the first document, where somebody waits for it.
renderer.catch(() => {})
const doSideWork = createSideWork()

port.on('message', (request: WorkerRequest) => void answer(request))

async function answer(request: WorkerRequest): Promise<void> {
  const { id } = request
  try {
    if ('side' in request) {
      port.postMessage({ id, ok: true, ...(await doSideWork(request.side)) } satisfies WorkerAnswer)
      return
    }
    const { pdf, protectedPdf, ...made } = await (await renderer)(request.job)
    const own = new Uint8Array(pdf)
    const answer = { id, ok: true, ...made, pdf: own, ...(protectedPdf && { protectedPdf }) } as const
    port.postMessage(answer satisfies WorkerAnswer, [own.buffer])
  } catch (error) {
    // The message may quote a student; the name of the error does not.
    const reason = error instanceof Error ? error.name : 'unknown'
    const code = error instanceof AppError ? { code: error.code } : {}
    port.postMessage({ id, ok: false, reason, ...code } satisfies WorkerAnswer)
  }
}

function portOf(port: MessagePort | null): MessagePort {
  if (!port) throw new Error('Not started as a worker')
  return port
}
