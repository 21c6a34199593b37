import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { useStudentStore } from '../../lib/use-student'

/** All students, and the records that cannot be read; read anew each time a screen that needs them is opened. */
export function useStudentList() {
  const api = useApi()
  const store = useStudentStore()
  return useQuery({
    queryKey: [...queryKeys.students, 'list'],
    queryFn: async () => {
      // The list comes from disk: what was just typed must be there first.
      await store.flushAll()
      return api.call('students.list')
    },
    staleTime: 0,
    refetchOnMount: 'always',
  })
}
