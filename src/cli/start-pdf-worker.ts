import { Worker } from 'node:worker_threads'

/** Starts a worker that makes documents, from source like the rest of the command line. */
export const startPdfWorker = (workerData: { readonly resources: string; readonly packFile: string | null }): Worker =>
  new Worker(new URL('./pdf-worker.mjs', import.meta.url), { workerData })
