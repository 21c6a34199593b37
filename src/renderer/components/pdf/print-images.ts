import type { PDFDocumentProxy } from 'pdfjs-dist'
import { renderPage } from './render-page'

export interface PrintImages {
  readonly urls: readonly string[]
  /** Gives the pictures back; nothing of the student stays in memory after printing. */
  readonly dispose: () => void
}

/** Dots an inch: sharp on an office printer, and eight pages still fit in memory. */
const resolution = 220

/** Every page as a picture for the printer. */
export async function imagesForPrint(pdf: PDFDocumentProxy): Promise<PrintImages> {
  const urls: string[] = []
  const dispose = () => urls.forEach((url) => URL.revokeObjectURL(url))
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const inches = (await pdf.getPage(number)).getViewport({ scale: 1 }).width / 72
      const canvas = await renderPage(pdf, number, Math.round(inches * resolution))
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      // A canvas is freed late unless it is made small.
      canvas.width = 0
      if (!blob) throw new Error('A page could not be drawn for the printer')
      urls.push(URL.createObjectURL(blob))
    }
    return { urls, dispose }
  } catch (error) {
    dispose()
    throw error
  }
}
