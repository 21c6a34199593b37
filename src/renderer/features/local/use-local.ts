import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LocalEntry, LocalKind, LocalKnowledge } from '../../../core/local/local'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'

/** The vault's local knowledge, and the way to change it: each change is kept before it is shown. */
export function useLocal() {
  const api = useApi()
  const client = useQueryClient()
  const query = useQuery({ queryKey: queryKeys.local, queryFn: () => api.call('local.get') })
  const change = useMutation({
    mutationFn: async (edit: (local: LocalKnowledge) => LocalKnowledge) => {
      const { revision, local } = await api.call('local.get')
      const next = edit(local)
      return { local: next, ...(await api.call('local.save', { revision, local: next })) }
    },
    // One after the other, each on what the one before left.
    scope: { id: 'local' },
    onSuccess: (next) => client.setQueryData(queryKeys.local, next),
  })
  return {
    local: query.data?.local ?? null,
    error: query.error ?? change.error,
    change,
    refresh: () => query.refetch(),
  }
}

/** Puts an entry in the place of the one with its id, or at the end; `at` puts a removed one back where it was. */
export function withEntry(local: LocalKnowledge, kind: LocalKind, entry: LocalEntry, at?: number): LocalKnowledge {
  const list: readonly LocalEntry[] = local[kind]
  const known = list.some(({ id }) => id === entry.id)
  const next = known
    ? list.map((other) => (other.id === entry.id ? entry : other))
    : list.toSpliced(at ?? list.length, 0, entry)
  return { ...local, [kind]: next }
}

export const withoutEntry = (local: LocalKnowledge, kind: LocalKind, id: string): LocalKnowledge => ({
  ...local,
  [kind]: (local[kind] as readonly LocalEntry[]).filter((entry) => entry.id !== id),
})
