import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { imagesForPrint, type PrintImages } from '../../components/pdf/print-images'

/** Puts a document's pages into the window for the printer while `ask` has main open its dialog, and takes them out again. */
export function usePrintSheets() {
  const [sheets, setSheets] = useState<PrintImages | null>(null)
  async function print<T>(pdf: PDFDocumentProxy, ask: () => Promise<T>): Promise<T> {
    const images = await imagesForPrint(pdf)
    try {
      // The window is printed as it stands: the pages must be in it before main is asked.
      flushSync(() => setSheets(images))
      await Promise.all(
        [...document.querySelectorAll<HTMLImageElement>('[data-print-sheet]')].map((image) => image.decode()),
      )
      return await ask()
    } finally {
      setSheets(null)
      images.dispose()
    }
  }
  return { sheets, print }
}
