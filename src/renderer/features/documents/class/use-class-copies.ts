import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { factsOf, type DocumentId } from '../../../../core/documents/kinds'
import type { OpenCopy } from '../../../../shared/open-copies'
import { useApi } from '../../../app/api'
import { queryKeys } from '../../../app/query'

/** Below the students: thrown away with them when the vault locks. Main keeps them, and answers again. */
const copiesKey = [...queryKeys.students, 'class-copies']

export type ClassPaper = OpenCopy['paper']
export const isAboutAll = (id: DocumentId): boolean => factsOf(id).group === 'class'

/** After papers of a class have left: main knows of which copies. */
export const refreshClassCopies = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: copiesKey })

/** The copies of which nobody has said yet who gets them. They wait in main until it is said. */
export function useClassCopies(paper: ClassPaper) {
  const api = useApi()
  const client = useQueryClient()
  const { data: all = [] } = useQuery({
    queryKey: copiesKey,
    queryFn: async (): Promise<readonly OpenCopy[]> => (await api.call('disclosures.open')).copies,
  })
  return {
    copies: all.filter((one) => one.paper === paper),
    /** Nobody has to be asked about these any more. */
    async settle(done: readonly OpenCopy[]): Promise<void> {
      const ids = done.map(({ id }) => id)
      if (ids.length > 0) await api.call('disclosures.settle', { ids })
      client.setQueryData<readonly OpenCopy[]>(copiesKey, (before = []) => before.filter(({ id }) => !ids.includes(id)))
    },
  }
}
