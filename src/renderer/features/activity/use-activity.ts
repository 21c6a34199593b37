import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityFilter } from '../../../shared/ipc/contract/activity'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'

export const everything: ActivityFilter = { from: null, to: null, what: null, by: null, student: null }

/** More are found by their dates: nobody reads a list of thousands. */
const most = 300

/** The log as it is on disk, held back by what was chosen. */
export function useActivity() {
  const api = useApi()
  const [filter, setFilter] = useState(everything)
  const { data, error } = useQuery({
    queryKey: [...queryKeys.students, 'activity', filter],
    queryFn: () => api.call('activity.list', { ...filter, most }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnMount: 'always',
  })
  const { data: list } = useQuery({
    queryKey: [...queryKeys.students, 'list'],
    queryFn: () => api.call('students.list'),
    staleTime: 0,
  })
  const saving = useMutation({ mutationFn: () => api.call('activity.export', filter) })
  return {
    filter,
    change: (part: Partial<ActivityFilter>) => {
      saving.reset()
      setFilter((before) => ({ ...before, ...part }))
    },
    reading: data,
    students: list?.students ?? [],
    saving,
    error: error ?? saving.error,
  }
}
