import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { AppError } from '../../../shared/errors'
import { useApi } from '../../app/api'
import { imagesForPrint, type PrintImages } from '../../components/pdf/print-images'
import { useStudent } from '../../lib/use-student'

export type OutputState =
  | { readonly status: 'idle' | 'saving' | 'printing' | 'printed' | 'cancelled' }
  | { readonly status: 'saved'; readonly fileName: string }
  | { readonly status: 'failed'; readonly error: AppError }

/** Saving and printing, with what came of it. `sheets` are the pages for the printer while they are needed. */
export function useOutput(id: string, pdf: PDFDocumentProxy | null) {
  const api = useApi()
  const { flush } = useStudent(id)
  const [state, setState] = useState<OutputState>({ status: 'idle' })
  const [sheets, setSheets] = useState<PrintImages | null>(null)
  const failedWith = (error: unknown, code: 'pdf-failed' | 'print-failed'): OutputState => ({
    status: 'failed',
    error: error instanceof AppError ? error : new AppError(code, 'The document did not come out'),
  })

  async function save() {
    setState({ status: 'saving' })
    try {
      await flush()
      const { fileName } = await api.call('documents.save', { studentId: id, document: 'career-plan' })
      setState(fileName === null ? { status: 'cancelled' } : { status: 'saved', fileName })
    } catch (error) {
      setState(failedWith(error, 'pdf-failed'))
    }
  }

  async function print() {
    if (!pdf) return
    setState({ status: 'printing' })
    let images: PrintImages | null = null
    try {
      images = await imagesForPrint(pdf)
      // The window is printed as it stands: the pages must be in it before main is asked.
      flushSync(() => setSheets(images))
      await Promise.all(
        [...document.querySelectorAll<HTMLImageElement>('[data-print-sheet]')].map((image) => image.decode()),
      )
      const { printed } = await api.call('documents.print', { studentId: id, document: 'career-plan' })
      setState({ status: printed ? 'printed' : 'cancelled' })
    } catch (error) {
      setState(failedWith(error, 'print-failed'))
    } finally {
      setSheets(null)
      images?.dispose()
    }
  }

  return { state, sheets, save: () => void save(), print: () => void print() }
}
