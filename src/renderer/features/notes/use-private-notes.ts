import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PrivateNote } from '../../../shared/private-notes'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'

/** The private drawer of one student, as it is on this computer. Each change is on disk before it is shown. */
export function usePrivateNotes(student: string) {
  const api = useApi()
  const client = useQueryClient()
  // Below the students: thrown away with them when the vault locks.
  const queryKey = [...queryKeys.students, 'private', student]
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => api.call('private.get', { student }),
    staleTime: 0,
    gcTime: 0,
  })
  const change = useMutation({
    mutationFn: async (make: (notes: readonly PrivateNote[]) => PrivateNote[]) => {
      const before = await api.call('private.get', { student })
      const notes = make(before.notes)
      const { revision } = await api.call('private.save', { student, revision: before.revision, notes })
      return { revision, notes }
    },
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
  })
  return { notes: data?.notes, error: error ?? change.error, change }
}
