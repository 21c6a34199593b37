import { folded } from '../../../core/folded'
import type { StudentSummary } from '../../../shared/record'

/** Searching and sorting the list of students; quick enough to run on every key with 10,000 of them. */

export const sortKeys = ['name', 'gradeLevel', 'state', 'stage', 'answered', 'nextAppointment', 'updatedAt'] as const
export type SortKey = (typeof sortKeys)[number]
export interface Sort {
  readonly by: SortKey
  readonly descending: boolean
}

export interface SearchableStudent {
  readonly student: StudentSummary
  readonly text: string
  /** "Delgado Rosa", folded: what the list is sorted by. */
  readonly name: string
}

export const prepare = (students: readonly StudentSummary[]): SearchableStudent[] =>
  students.map((student) => ({
    student,
    name: folded(`${student.familyName} ${student.givenName}`),
    text: folded(
      `${student.givenName} ${student.preferredName} ${student.familyName} ${student.givenName} ${student.state}`,
    ),
  }))

/** Those in whom every word of the query begins a word. An empty query finds all. */
export function findStudents(students: readonly SearchableStudent[], query: string): SearchableStudent[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  return students.filter(({ text }) => words.every((word) => text.startsWith(word) || text.includes(` ${word}`)))
}

const order: Record<SortKey, (a: SearchableStudent, b: SearchableStudent) => number> = {
  name: (a, b) => compare(a.name, b.name),
  gradeLevel: (a, b) => gradeRank(a) - gradeRank(b),
  state: (a, b) => compare(a.student.state, b.student.state),
  stage: (a, b) => stageRank(a) - stageRank(b),
  answered: (a, b) => a.student.answered - b.student.answered,
  nextAppointment: (a, b) => compare(appointmentRank(a), appointmentRank(b)),
  updatedAt: (a, b) => compare(a.student.updatedAt, b.student.updatedAt),
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Who has none comes after everyone who has one. */
const appointmentRank = ({ student: { nextAppointment } }: SearchableStudent): string =>
  nextAppointment === null ? '9' : `${nextAppointment.on} ${nextAppointment.time ?? ''}`
const gradeRank = ({ student }: SearchableStudent): number =>
  ['', '9', '10', '11', '12', 'postsecondary', 'adult'].indexOf(student.gradeLevel)
const stageRank = ({ student }: SearchableStudent): number => ['intake', 'matches', 'plan'].indexOf(student.stage)

/** Sorted by one column, ties by name. */
export function sortStudents(students: readonly SearchableStudent[], { by, descending }: Sort): SearchableStudent[] {
  const sign = descending ? -1 : 1
  return [...students].sort((a, b) => sign * order[by](a, b) || order.name(a, b) || compare(a.student.id, b.student.id))
}
