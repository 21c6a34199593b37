/** Tells who of a roster is in the caseload already, and what the roster says differently. */
import { folded } from '../folded'
import type { Student } from '../intake/schema'
import type { RosterStudent } from './read-roster'

/** What is known of a student without opening the record; empty where nothing is. */
export type KnownStudent = Readonly<
  Record<'givenName' | 'familyName' | 'preferredName' | 'studentId' | 'gradeLevel' | 'state', string>
> & {
  readonly id: string
  /** In the trash: set where they are. */
  readonly trashed?: string
}

export const comparedFields = ['givenName', 'familyName', 'preferredName', 'studentId', 'gradeLevel', 'state'] as const
export type ComparedField = (typeof comparedFields)[number]

export interface RosterEntry extends RosterStudent {
  /** Id of the student in the caseload; `null` for one who is new. */
  readonly known: string | null
  /** That student is in the trash. They are not added anew, and not put back unless somebody says so. */
  readonly inTrash: boolean
  /** What the roster says differently. What it leaves empty is no difference. */
  readonly changes: readonly ComparedField[]
}

/**
 * One entry a line, in the roster's order. A student is the one with the same student number; where either side has
 * none, the one of the same name, if there is just one and no line has been given them yet. Who is in the trash comes last.
 */
export function compareRoster(students: readonly RosterStudent[], present: readonly KnownStudent[]): RosterEntry[] {
  const isInTrash = ({ trashed }: KnownStudent): boolean => trashed !== undefined
  const sides = [present.filter((one) => !isInTrash(one)), present.filter(isInTrash)].map((some) => ({
    byId: grouped(some, ({ studentId }) => studentId.trim().toLowerCase()),
    byName: grouped(some, nameKey),
  }))
  const taken = new Set<string>()
  const found = new Map<RosterStudent, KnownStudent>()
  const take = (one: RosterStudent, match: KnownStudent | undefined): void => {
    if (!match || taken.has(match.id)) return
    taken.add(match.id)
    found.set(one, match)
  }
  const rest = (): readonly RosterStudent[] => students.filter((one) => !found.has(one))
  // Numbers first: a namesake earlier in the list must not be given to somebody else.
  for (const { byId } of sides)
    for (const one of rest()) take(one, only(byId.get(one.student.studentId?.toLowerCase() ?? '') ?? []))
  for (const { byName } of sides)
    for (const one of rest()) {
      const namesakes = (byName.get(nameKey(one.student)) ?? []).filter(
        (known) => !taken.has(known.id) && (known.studentId.trim() === '' || one.student.studentId === undefined),
      )
      take(one, only(namesakes))
    }
  return students.map((one) => {
    const match = found.get(one)
    return {
      ...one,
      known: match?.id ?? null,
      inTrash: match !== undefined && isInTrash(match),
      changes: match ? changesOf(one.student, match) : [],
    }
  })
}

const changesOf = (student: Student, known: KnownStudent): ComparedField[] =>
  comparedFields.filter((field) => (student[field] ?? '') !== '' && student[field] !== known[field])

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** Names without accents, case and double blanks: systems lose all three. */
const nameKey = ({ givenName, familyName }: Pick<Student, 'givenName' | 'familyName'>): string =>
  JSON.stringify([familyName, givenName].map((name) => folded(name).replaceAll(/\s+/g, ' ').trim()))

function grouped(present: readonly KnownStudent[], keyOf: (known: KnownStudent) => string) {
  const groups = new Map<string, KnownStudent[]>()
  for (const known of present) {
    const key = keyOf(known)
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), known])
  }
  return groups
}
