import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { StudentSummary } from '../../../shared/record'
import { queryKeys } from '../../app/query'
import { findStudents, prepare, sortStudents, type Sort, type SortKey } from './find-students'

/** Rows shown at once; more on request. A screen holds about twenty. */
const pageSize = 100

interface Remembered {
  readonly query: string
  readonly sort: Sort
}

export interface CaseloadView {
  readonly query: string
  readonly sort: Sort
  readonly shown: readonly StudentSummary[]
  readonly found: number
  setQuery(query: string): void
  sortBy(key: SortKey): void
  showMore(): void
}

/** What of the list is shown. Search and order are there again when one comes back, and gone after a lock. */
export function useCaseloadView(students: readonly StudentSummary[]): CaseloadView {
  const client = useQueryClient()
  const memory = [...queryKeys.students, 'view']
  const [view, setView] = useState<Remembered>(
    () => client.getQueryData<Remembered>(memory) ?? { query: '', sort: { by: 'updatedAt', descending: true } },
  )
  const [pages, setPages] = useState(1)
  const remember = (next: Remembered) => {
    client.setQueryData(memory, next)
    setView(next)
    setPages(1)
  }
  const prepared = useMemo(() => prepare(students), [students])
  const sorted = useMemo(() => sortStudents(prepared, view.sort), [prepared, view.sort])
  const found = useMemo(() => findStudents(sorted, view.query), [sorted, view.query])
  const shown = useMemo(() => found.slice(0, pages * pageSize).map(({ student }) => student), [found, pages])

  return {
    ...view,
    shown,
    found: found.length,
    setQuery: (query) => remember({ ...view, query }),
    sortBy: (by) =>
      remember({
        ...view,
        sort: { by, descending: view.sort.by === by ? !view.sort.descending : by === 'updatedAt' || by === 'answered' },
      }),
    showMore: () => setPages((now) => now + 1),
  }
}
