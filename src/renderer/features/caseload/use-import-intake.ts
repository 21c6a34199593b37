import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Output } from '../../../shared/ipc/contract'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { useStudentStore } from '../../lib/use-student'
import { stepPath } from '../student/steps'

export type ImportOutcome = NonNullable<Output<'students.importIntake'>>

/** Main asks for the file. A clean import opens the student; anything worth saying is shown first. */
export function useImportIntake() {
  const api = useApi()
  const store = useStudentStore()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const { mutate, data, error, reset, isPending } = useMutation({
    mutationFn: async () => {
      const outcome = await api.call('students.importIntake')
      if (outcome?.imported) store.adopt(outcome.imported)
      return outcome
    },
    onSuccess: (outcome) => {
      void client.invalidateQueries({ queryKey: [...queryKeys.students, 'list'] })
      if (outcome?.imported && outcome.notices.length === 0) navigate(stepPath(outcome.imported.record.id, 'intake'))
    },
  })
  return {
    begin: () => mutate(),
    busy: isPending,
    dismiss: reset,
    report: error
      ? { error }
      : data && (data.problems.length > 0 || data.notices.length > 0)
        ? { outcome: data }
        : null,
  }
}
