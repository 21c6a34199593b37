import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BatchRequest, BatchStatus } from '../../../../shared/ipc/contract'
import { useApi } from '../../../app/api'
import { queryKeys } from '../../../app/query'
import { useStudentStore } from '../../../lib/use-student'
import { refreshClassCopies } from './use-class-copies'

/** Below the students: thrown away with them when the vault locks. */
const statusKey = [...queryKeys.students, 'batch']
/** How the batch stands; main knows, so that leaving the page or loading it anew loses nothing. */
export function useBatchStatus(): BatchStatus | undefined {
  const api = useApi()
  return useQuery({ queryKey: statusKey, queryFn: () => api.call('batch.status') }).data
}

/** Listens for as long as the app is open, whatever page is shown. */
export function useBatchEvents(): void {
  const api = useApi()
  const client = useQueryClient()
  const store = useStudentStore()
  useEffect(
    () =>
      api.onBatchProgress((running) =>
        client.setQueryData<BatchStatus>(statusKey, (before) => ({
          report: null,
          unfinished: null,
          ...before,
          running,
        })),
      ),
    [api, client],
  )
  useEffect(
    () =>
      api.onBatchEnded(() => {
        const look = async () => {
          const status = await api.call('batch.status')
          client.setQueryData(statusKey, status)
          if (!status.report) return
          // Main has kept revisions: the students that are open here go on from there.
          for (const { studentId, kept } of status.report.outcomes) if (kept) store.peek(studentId)?.adopt(kept)
          void client.invalidateQueries({ queryKey: [...queryKeys.students, 'list'] })
          await refreshClassCopies(client)
        }
        // Locked meanwhile: then there is nobody to tell.
        look().catch(() => client.removeQueries({ queryKey: statusKey }))
      }),
    [api, client, store],
  )
}

/** What can be done with a batch; `error` is why the last of it was refused. */
export function useBatchActions() {
  const api = useApi()
  const client = useQueryClient()
  const store = useStudentStore()
  const refresh = () => client.invalidateQueries({ queryKey: statusKey })
  const start = useMutation({
    mutationFn: async (request: BatchRequest) => {
      // Main prints what is saved.
      await store.flushAll()
      return api.call('batch.start', request)
    },
    onSuccess: refresh,
    // The request may carry a password.
    gcTime: 0,
  })
  const resume = useMutation({
    mutationFn: async () => {
      await store.flushAll()
      return api.call('batch.resume')
    },
    onSuccess: refresh,
  })
  const cancel = useMutation({ mutationFn: () => api.call('batch.cancel'), onSuccess: refresh })
  const saveReport = useMutation({ mutationFn: () => api.call('batch.saveReport') })
  const showFolder = useMutation({ mutationFn: () => api.call('batch.showFolder') })
  const all = [start, resume, cancel, saveReport, showFolder]
  return {
    start,
    resume,
    cancel,
    saveReport,
    showFolder,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isAsking: start.isPending || resume.isPending,
  }
}
