import { useState } from 'react'
import { flushSync } from 'react-dom'
import { AppError } from '../../../shared/errors'
import type { DocumentRequest } from '../../../shared/ipc/contract'
import { useApi } from '../../app/api'
import { openPdf, type OpenPdf } from '../../components/pdf/pdfjs'
import { imagesForPrint, type PrintImages } from '../../components/pdf/print-images'
import { useStudentStore } from '../../lib/use-student'

export type MethodOutputState =
  | { readonly status: 'idle' | 'saving' | 'printing' | 'printed' | 'cancelled' }
  | { readonly status: 'saved'; readonly fileName: string }
  | { readonly status: 'failed'; readonly error: AppError }

/**
 * Saves and prints the page. Main makes it from what is saved, so a change of weights that is on its way is waited for.
 * `sheets` are the pages for the printer while they are needed.
 */
export function useMethodOutput(studentId: string | null) {
  const api = useApi()
  const store = useStudentStore()
  const [state, setState] = useState<MethodOutputState>({ status: 'idle' })
  const [sheets, setSheets] = useState<PrintImages | null>(null)
  const request: DocumentRequest = { document: 'method', studentId }
  const failedWith = (error: unknown, code: 'pdf-failed' | 'print-failed') =>
    setState({
      status: 'failed',
      error: error instanceof AppError ? error : new AppError(code, 'The document did not come out'),
    })

  const save = async () => {
    setState({ status: 'saving' })
    try {
      await store.flushAll()
      const { fileName } = await api.call('documents.save', request)
      setState(fileName === null ? { status: 'cancelled' } : { status: 'saved', fileName })
    } catch (error) {
      failedWith(error, 'pdf-failed')
    }
  }

  const print = async () => {
    setState({ status: 'printing' })
    let pdf: OpenPdf | null = null
    let images: PrintImages | null = null
    try {
      await store.flushAll()
      pdf = await openPdf((await api.call('documents.preview', request)).pdf)
      images = await imagesForPrint(pdf.document)
      // The window is printed as it stands: the pages must be in it before main is asked.
      flushSync(() => setSheets(images))
      await Promise.all(
        [...document.querySelectorAll<HTMLImageElement>('[data-print-sheet]')].map((image) => image.decode()),
      )
      const { printed } = await api.call('documents.print', request)
      setState({ status: printed ? 'printed' : 'cancelled' })
    } catch (error) {
      failedWith(error, 'print-failed')
    } finally {
      setSheets(null)
      images?.dispose()
      pdf?.close()
    }
  }

  return { state, sheets, save: () => void save(), print: () => void print() }
}
