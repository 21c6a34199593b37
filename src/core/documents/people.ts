import { entrySpecialties } from '../catalog/lookup'
import { matchStudent } from '../matching/match'
import type { Match } from '../matching/types'
import type { DocumentStudent, WithStudent } from './context'
import { studentName } from './career-plan/context'

/** Questions about a student that several papers ask. */

export const nameOf = ({ intake }: DocumentStudent): string => studentName(intake.student)

/** The name as it is signed. */
export const fullNameOf = ({ intake: { student } }: DocumentStudent): string =>
  `${student.givenName.trim()} ${student.familyName.trim()}`.trim()

export const matchesOf = ({ student, catalog }: WithStudent): readonly Match[] =>
  matchStudent(student.intake, catalog, student.weights ? { weights: student.weights } : {})

/** The specialty a paper is about when none was asked for: of the plan, else chosen, else the one that fits best. */
export function specialtyInView(context: WithStudent): string | null {
  const { student, options } = context
  return (
    options.specialty ??
    student.plan?.specialty ??
    student.choice?.specialty ??
    matchesOf(context)[0]?.specialty ??
    null
  )
}

/**
 * Two or three specialties to set side by side: those asked for; else the plan's, the pinned ones and the best fits, in
 * this order, without those the counselor set aside.
 */
export function specialtiesInView(context: WithStudent, most = 3): readonly string[] {
  const { student, options, catalog } = context
  if (options.specialties) return options.specialties
  const aside = new Set(student.setAside.map(({ specialty }) => specialty))
  const known = new Set(entrySpecialties(catalog).map(({ id }) => id))
  const first = student.plan?.specialty ?? student.choice?.specialty
  const wanted = [
    ...(first === undefined ? [] : [first]),
    ...student.pinned,
    ...matchesOf(context).map(({ specialty }) => specialty),
  ]
  return [...new Set(wanted)].filter((id) => known.has(id) && (id === first || !aside.has(id))).slice(0, most)
}
