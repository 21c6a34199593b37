import { useMemo, useState } from 'react'
import type { StudentSummary } from '../../../../shared/record'
import { findStudents, prepare, sortStudents } from '../../caseload/find-students'

export interface Filter {
  readonly query: string
  /** Empty: every one. */
  readonly gradeLevel: string
  readonly stage: string
}

/** Who is shown, and who of all is chosen. A choice outlives the filter it was made under. */
export function usePicks(students: readonly StudentSummary[]) {
  const [filter, setFilter] = useState<Filter>({ query: '', gradeLevel: '', stage: '' })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const sorted = useMemo(() => sortStudents(prepare(students), { by: 'name', descending: false }), [students])
  const shown = useMemo(
    () =>
      findStudents(sorted, filter.query)
        .map(({ student }) => student)
        .filter(
          ({ gradeLevel, stage }) =>
            (filter.gradeLevel === '' || gradeLevel === filter.gradeLevel) &&
            (filter.stage === '' || stage === filter.stage),
        ),
    [sorted, filter],
  )
  // Somebody who went to the trash meanwhile is not chosen any more.
  const chosen = useMemo(
    () => sorted.flatMap(({ student }) => (picked.has(student.id) ? [student] : [])),
    [sorted, picked],
  )
  return {
    filter,
    shown,
    chosen,
    narrow: (part: Partial<Filter>) => setFilter({ ...filter, ...part }),
    isPicked: (id: string) => picked.has(id),
    toggle: (id: string) =>
      setPicked(new Set(picked.has(id) ? [...picked].filter((one) => one !== id) : [...picked, id])),
    pickShown: () => setPicked(new Set([...picked, ...shown.map(({ id }) => id)])),
    clear: () => setPicked(new Set()),
  }
}
export type Picks = ReturnType<typeof usePicks>
