import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { isChangedSince, lastSigned, type Signature } from '../../../core/planning/revisions'
import type { Api } from '../../../shared/ipc/client'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { useStudent } from '../../lib/use-student'

/** A kept plan never changes, so it is asked for once; the key is one that locking clears. */
export const keptPlan = (api: Api, studentId: string, number: number) =>
  queryOptions({
    queryKey: [...queryKeys.students, 'revision', studentId, number],
    queryFn: () => api.call('revisions.open', { studentId, number }),
  })

/** Notes who signed. Main keeps it; the record here takes over what main has made of it. */
export function useSign(id: string) {
  const api = useApi()
  const { flush, adopt } = useStudent(id)
  return useMutation({
    mutationFn: async ({ number, signatures }: { number: number; signatures: Signature[] }) => {
      await flush()
      adopt(await api.call('revisions.sign', { studentId: id, number, signatures }))
    },
  })
}

/** The signed revision that the plan no longer agrees with; `null` while it does, or where none was signed. */
export function useChangedSinceSigned(id: string) {
  const api = useApi()
  const { record } = useStudent(id)
  const signed = lastSigned(record.revisions)
  const { data } = useQuery({ ...keptPlan(api, id, signed?.number ?? 0), enabled: signed !== null })
  return signed && data && record.plan && isChangedSince(data.plan, record.plan) ? signed : null
}
