import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

// The worker is a file of our own bundle: the content security policy allows workers from nowhere else.
GlobalWorkerOptions.workerSrc = workerUrl

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/**
 * Opens a PDF of our own making. Nothing is fetched: fonts are embedded, so that neither standard fonts, character maps
 * nor colour profiles are asked for, and no code is built from text.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({
    // The worker takes the buffer over, and the caller may want it again.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    enableXfa: false,
    stopAtErrors: false,
  })
  return { document: await task.promise, close: () => void task.destroy() }
}
