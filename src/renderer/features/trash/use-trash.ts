import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'

/** The trash and the destruction list, as they are on disk. */
export function useTrash() {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.students, 'trash'],
    queryFn: () => api.call('trash.list'),
    staleTime: 0,
    refetchOnMount: 'always',
  })
}

/** Does one thing with the trash, and reads every list of students again after it. */
export function useTrashCall<T>(call: (input: T) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.students }),
  })
}
