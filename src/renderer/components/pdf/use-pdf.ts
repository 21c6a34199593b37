import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf, type OpenPdf } from './pdfjs'

/** Opens a PDF and keeps the one before on the screen until the new one is ready. */
export function usePdf(bytes: Uint8Array | null): PDFDocumentProxy | null {
  const [shown, setShown] = useState<OpenPdf | null>(null)
  useEffect(() => {
    if (!bytes) return undefined
    let left = false
    void openPdf(bytes).then((opened) => {
      if (left) opened.close()
      else setShown(opened)
    })
    return () => {
      left = true
    }
  }, [bytes])
  useEffect(() => () => shown?.close(), [shown])
  return shown?.document ?? null
}
