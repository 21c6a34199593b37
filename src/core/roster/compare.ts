/** Tells who of a roster is in the caseload already, and what the roster says differently. */
import type { Student } from '../intake/schema'
import type { RosterStudent } from './read-roster'

/** What is known of a student without opening the record; empty where nothing is. */
export type KnownStudent = Readonly<
  Record<'givenName' | 'familyName' | 'preferredName' | 'studentId' | 'gradeLevel' | 'state', string>
> & {
  readonly id: string
}

export const comparedFields = ['givenName', 'familyName', 'preferredName', 'studentId', 'gradeLevel', 'state'] as const
export type ComparedField = (typeof comparedFields)[number]

export interface RosterEntry extends RosterStudent {
  /** Id of the student in the caseload; `null` for one who is new. */
  readonly known: string | null
  /** What the roster says differently. What it leaves empty is no difference. */
  readonly changes: readonly ComparedField[]
}

/**
 * One entry a line, in the roster's order. A student is the one with the same student number; where either side has
 * none, the one of the same name, if there is just one and no line has been given them yet.
 */
export function compareRoster(students: readonly RosterStudent[], present: readonly KnownStudent[]): RosterEntry[] {
  const byId = grouped(present, ({ studentId }) => studentId.trim().toLowerCase())
  const byName = grouped(present, nameKey)
  const taken = new Set<string>()
  const numbered = (student: Student): KnownStudent | undefined =>
    only(byId.get(student.studentId?.toLowerCase() ?? '') ?? [])
  const found = new Map<RosterStudent, KnownStudent>()
  const take = (one: RosterStudent, match: KnownStudent | undefined): void => {
    if (!match || taken.has(match.id)) return
    taken.add(match.id)
    found.set(one, match)
  }
  // Numbers first: a namesake earlier in the list must not be given to somebody else.
  for (const one of students) take(one, numbered(one.student))
  for (const one of students) {
    if (found.has(one)) continue
    const namesakes = (byName.get(nameKey(one.student)) ?? []).filter(
      (known) => !taken.has(known.id) && (known.studentId.trim() === '' || one.student.studentId === undefined),
    )
    take(one, only(namesakes))
  }
  return students.map((one) => {
    const match = found.get(one)
    return { ...one, known: match?.id ?? null, changes: match ? changesOf(one.student, match) : [] }
  })
}

const changesOf = (student: Student, known: KnownStudent): ComparedField[] =>
  comparedFields.filter((field) => (student[field] ?? '') !== '' && student[field] !== known[field])

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** Names without accents, case and double blanks: systems lose all three. */
const nameKey = ({ givenName, familyName }: Pick<Student, 'givenName' | 'familyName'>): string =>
  JSON.stringify(
    [familyName, givenName].map((name) =>
      name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase(),
    ),
  )

function grouped(present: readonly KnownStudent[], keyOf: (known: KnownStudent) => string) {
  const groups = new Map<string, KnownStudent[]>()
  for (const known of present) {
    const key = keyOf(known)
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), known])
  }
  return groups
}
