import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { Room } from './zoom'

const letter: Room = { width: 612, height: 792 }

/** Sizes of all pages in points, so that a page has its room before it is drawn. */
export function usePageSizes(pdf: PDFDocumentProxy): readonly Room[] {
  const [known, setKnown] = useState<{ readonly of: PDFDocumentProxy; readonly sizes: readonly Room[] } | null>(null)
  useEffect(() => {
    let left = false
    const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1)
    Promise.all(numbers.map(async (number) => (await pdf.getPage(number)).getViewport({ scale: 1 })))
      .then((views) => {
        if (!left) setKnown({ of: pdf, sizes: views.map(({ width, height }) => ({ width, height })) })
      })
      // A document that was replaced meanwhile is closed: the next one follows.
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [pdf])
  const sizes = known?.sizes ?? []
  return Array.from({ length: pdf.numPages }, (_, at) => sizes[at] ?? sizes[0] ?? letter)
}
