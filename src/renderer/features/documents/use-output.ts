import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { AppError } from '../../../shared/errors'
import { useApi } from '../../app/api'
import { useStudent } from '../../lib/use-student'
import { usePrintSheets } from './use-print-sheets'

export type OutputState =
  | { readonly status: 'idle' | 'saving' | 'printing' | 'printed' | 'cancelled' }
  | { readonly status: 'saved'; readonly fileName: string }
  | { readonly status: 'failed'; readonly error: AppError }

/** Saving and printing, with what came of it. `sheets` are the pages for the printer while they are needed. */
export function useOutput(id: string, pdf: PDFDocumentProxy | null) {
  const api = useApi()
  const { flush, adopt } = useStudent(id)
  const [state, setState] = useState<OutputState>({ status: 'idle' })
  const { sheets, print: printSheets } = usePrintSheets()
  const failedWith = (error: unknown, code: 'pdf-failed' | 'print-failed'): OutputState => ({
    status: 'failed',
    error: error instanceof AppError ? error : new AppError(code, 'The document did not come out'),
  })

  async function save() {
    setState({ status: 'saving' })
    try {
      await flush()
      const { fileName, kept } = await api.call('documents.save', { studentId: id, document: 'career-plan' })
      if (kept) adopt(kept)
      setState(fileName === null ? { status: 'cancelled' } : { status: 'saved', fileName })
    } catch (error) {
      setState(failedWith(error, 'pdf-failed'))
    }
  }

  async function print() {
    if (!pdf) return
    setState({ status: 'printing' })
    try {
      const { printed, kept } = await printSheets(pdf, () =>
        api.call('documents.print', { studentId: id, document: 'career-plan' }),
      )
      if (kept) adopt(kept)
      setState({ status: printed ? 'printed' : 'cancelled' })
    } catch (error) {
      setState(failedWith(error, 'print-failed'))
    }
  }

  return { state, sheets, save: () => void save(), print: () => void print() }
}
