import { useQueryClient } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { factsOf } from '../../../core/documents/kinds'
import { AppError } from '../../../shared/errors'
import type { DocumentRequest } from '../../../shared/ipc/contract'
import { useApi } from '../../app/api'
import { useStudentStore } from '../../lib/use-student'
import { useNewCopy } from '../disclosures'
import { isAboutAll, refreshClassCopies } from './class/use-class-copies'
import { usePrintSheets } from './use-print-sheets'

export type OutputState =
  | { readonly status: 'idle' | 'saving' | 'printing' | 'cancelled' }
  /** `keepFailed`: the plan is on paper, and its copy could not be kept. */
  | { readonly status: 'printed'; readonly keepFailed: boolean }
  | { readonly status: 'saved'; readonly fileName: string }
  | { readonly status: 'failed'; readonly error: AppError }

/** Saving and printing, with what came of it. `sheets` are the pages for the printer while they are needed. */
export function useOutput(request: DocumentRequest, pdf: PDFDocumentProxy | null) {
  const api = useApi()
  const store = useStudentStore()
  const adopt = (kept: Parameters<NonNullable<ReturnType<typeof store.peek>>['adopt']>[0]) =>
    request.studentId === null ? undefined : store.peek(request.studentId)?.adopt(kept)
  const [state, setState] = useState<OutputState>({ status: 'idle' })
  const { sheets, print: printSheets } = usePrintSheets()
  const { keys, left } = useNewCopy(request.studentId, request.document, pdf?.numPages ?? null)
  const isAboutSomebody = request.studentId !== null && factsOf(request.document).named
  const client = useQueryClient()
  async function hasLeft(way: 'saved' | 'printed') {
    if (isAboutSomebody) left(way)
    else if (isAboutAll(request.document)) await refreshClassCopies(client)
  }
  const failedWith = (error: unknown, code: 'pdf-failed' | 'print-failed'): OutputState => ({
    status: 'failed',
    error: error instanceof AppError ? error : new AppError(code, 'The document did not come out'),
  })

  /** Answers whether there is a file now. */
  async function save(password?: string): Promise<boolean> {
    setState({ status: 'saving' })
    try {
      await store.flushAll()
      const { fileName, kept } = await api.call('documents.save', { ...request, ...(password && { password }) })
      if (kept) adopt(kept)
      setState(fileName === null ? { status: 'cancelled' } : { status: 'saved', fileName })
      if (fileName !== null) await hasLeft('saved')
      return fileName !== null
    } catch (error) {
      setState(failedWith(error, 'pdf-failed'))
      return false
    }
  }

  async function print() {
    if (!pdf) return
    setState({ status: 'printing' })
    try {
      const { printed, kept, keepFailed } = await printSheets(pdf, () => api.call('documents.print', request))
      if (kept) adopt(kept)
      setState(printed ? { status: 'printed', keepFailed: keepFailed !== null } : { status: 'cancelled' })
      if (printed) await hasLeft('printed')
    } catch (error) {
      setState(failedWith(error, 'print-failed'))
    }
  }

  return { state, sheets, left: keys, save, print: () => void print() }
}
