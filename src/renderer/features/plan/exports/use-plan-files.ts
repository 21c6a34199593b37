import { useState } from 'react'
import { AppError } from '../../../../shared/errors'
import type { Output } from '../../../../shared/ipc/contract'
import type { ExportKind } from '../../../../shared/ipc/contract/exports'
import { useApi } from '../../../app/api'
import { useStudent } from '../../../lib/use-student'
import { useNewCopy } from '../../disclosures'

export type TableReading = NonNullable<Output<'exports.readTable'>>

export type FilesState =
  | { readonly status: 'idle' | 'busy' | 'empty' }
  | { readonly status: 'saved'; readonly fileName: string }
  | { readonly status: 'read'; readonly reading: TableReading }
  | { readonly status: 'failed'; readonly error: AppError }

/** The plan out to files of other programs, and an edited table back. Main makes and reads them from what is on disk. */
export function usePlanFiles(id: string) {
  const api = useApi()
  const { flush } = useStudent(id)
  const [state, setState] = useState<FilesState>({ status: 'idle' })
  const { keys, left } = useNewCopy(id, 'table', null)

  async function attempt(work: () => Promise<FilesState>) {
    setState({ status: 'busy' })
    try {
      // What is on the screen is what leaves, or what is compared with.
      await flush()
      setState(await work())
    } catch (error) {
      setState({ status: 'failed', error: error instanceof AppError ? error : new AppError('internal', 'Unexpected') })
    }
  }

  return {
    state,
    /** Keys of the files that have just left. */
    left: keys,
    dismiss: () => setState({ status: 'idle' }),
    save: (kind: ExportKind) =>
      void attempt(async () => {
        const { fileName, empty } = await api.call('exports.save', { studentId: id, kind })
        if (empty) return { status: 'empty' }
        if (fileName === null) return { status: 'idle' }
        left('exported', kind)
        return { status: 'saved', fileName }
      }),
    readTable: () =>
      void attempt(async () => {
        const reading = await api.call('exports.readTable', { studentId: id })
        return reading === null ? { status: 'idle' } : { status: 'read', reading }
      }),
  }
}
