import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { factsOf, type DocumentId } from '../../../../core/documents/kinds'
import { queryKeys } from '../../../app/query'
import type { Copy } from '../../disclosures'

/** Below the students: thrown away with them when the vault locks. */
const copiesKey = [...queryKeys.students, 'class-copies']

/** One paper that shows every student, or the papers of a batch: each is asked about where it was made. */
export type ClassPaper = 'batch' | DocumentId
export const isAboutAll = (id: DocumentId): boolean => factsOf(id).group === 'class'

/** A copy that left with others and of which nobody has said yet who gets it. */
export interface ClassCopy {
  readonly id: string
  readonly studentId: string
  readonly paper: ClassPaper
  readonly copy: Copy
}

export const addClassCopies = (client: QueryClient, left: readonly Omit<ClassCopy, 'id'>[]): void =>
  void client.setQueryData<readonly ClassCopy[]>(copiesKey, (before = []) => [
    ...before,
    ...left.map((one) => ({ ...one, id: crypto.randomUUID() })),
  ])

/** The copies nobody was asked about yet. They wait while other pages are shown. */
export function useClassCopies(paper: ClassPaper) {
  const client = useQueryClient()
  const { data: all = [] } = useQuery<readonly ClassCopy[]>({ queryKey: copiesKey, queryFn: () => [] })
  return {
    copies: all.filter((one) => one.paper === paper),
    /** Nobody has to be asked about these any more. */
    settle: (done: readonly ClassCopy[]) =>
      void client.setQueryData<readonly ClassCopy[]>(copiesKey, (before = []) =>
        before.filter(({ id }) => !done.some((one) => one.id === id)),
      ),
  }
}
