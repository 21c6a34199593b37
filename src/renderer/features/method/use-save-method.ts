import { useState } from 'react'
import { AppError } from '../../../shared/errors'
import { useApi } from '../../app/api'
import { useStudentStore } from '../../lib/use-student'

export type SaveMethodState =
  | { readonly status: 'idle' | 'saving' | 'cancelled' }
  | { readonly status: 'saved'; readonly fileName: string }
  | { readonly status: 'failed'; readonly error: AppError }

/** Saves the page as PDF. Main prints what is saved, so a change of weights that is on its way is waited for. */
export function useSaveMethod(studentId: string | null) {
  const api = useApi()
  const store = useStudentStore()
  const [state, setState] = useState<SaveMethodState>({ status: 'idle' })
  const save = async () => {
    setState({ status: 'saving' })
    try {
      await store.flushAll()
      const { fileName } = await api.call('documents.save', { document: 'method', studentId })
      setState(fileName === null ? { status: 'cancelled' } : { status: 'saved', fileName })
    } catch (error) {
      setState({
        status: 'failed',
        error: error instanceof AppError ? error : new AppError('pdf-failed', 'The document did not come out'),
      })
    }
  }
  return { state, save: () => void save() }
}
