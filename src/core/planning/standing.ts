/**
 * Where a student stands today, read once from the intake: schooling held and under way, licenses, graduation, age.
 * What the answers leave open is not guessed in silence: every reading that needs an assumption adds a notice.
 */
import { educationLevels, type EducationLevel } from '../catalog/specialty'
import type { Intake } from '../intake/schema'
import { inferredGraduation, schoolYearEnd } from './academic'
import { dayOf, latest, makeDay, yearOf } from './dates'
import type { Day, PlanNotice } from './types'

/** A degree or license the student has (`day` in the past, or `null` where no date was given) or names for the future. */
export interface Held {
  /** `null` for a degree known only by its level. */
  readonly name: string | null
  readonly level: EducationLevel | null
  readonly state: string | null
  readonly day: Day | null
  readonly future: boolean
}

export interface HeldLicence extends Held {
  readonly name: string
  /** As the intake writes it. */
  readonly written: string
}

export interface Standing {
  readonly today: Day
  readonly inHighSchool: boolean
  /** Diploma or graduation: when, whether it is behind the student, and whether the date is ours. `null` day: not known. */
  readonly diploma: { readonly held: boolean; readonly day: Day | null; readonly inferred: boolean }
  /** Highest schooling completed. */
  readonly level: EducationLevel
  /** Level as the intake says it, and the most schooling the student wants; `null` where not asked. */
  readonly statedLevel: EducationLevel | null
  readonly ceiling: EducationLevel | null
  readonly degrees: readonly Held[]
  /** As written, whether the catalog knows them or not: see `withKnownLicences`. */
  readonly licences: readonly HeldLicence[]
  readonly birth: Day | null
  readonly state: string | null
  readonly partTime: boolean
  readonly experience: NonNullable<Intake['experience']>
  readonly notices: readonly PlanNotice[]
}

export const rankOf = (level: EducationLevel): number => educationLevels.indexOf(level)

/** One spelling for free words: `Social Work`, `social_work` and `social-work` are the same field. */
export const kebab = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Dates further ahead than this are taken for a slip of the pen. */
const plausibleYears = 30

/** Reads the standing of a student on a day. Pure; the intake has been checked by its schema. */
export function standingOf(intake: Intake, today: Day): Standing {
  const notices: PlanNotice[] = []
  const day = (value: string | undefined, what: string): Day | null => {
    if (value === undefined) return null
    if (yearOf(value) <= yearOf(today) + plausibleYears) return dayOf(value)
    notices.push(notice('unknown', 'implausibleDate', { what, value }))
    return null
  }
  const { student, education = {} } = intake
  const degrees = (education.degrees ?? []).flatMap((degree): Held[] => {
    const completed = day(degree.completed, degree.field ?? degree.level)
    const entry = { name: degree.field ? kebab(degree.field) : null, level: degree.level, state: null }
    if (completed !== null) return [{ ...entry, day: completed, future: completed > today }]
    if (isHeldWithoutDate(intake, degree.level)) return [{ ...entry, day: null, future: false }]
    notices.push(notice('unknown', 'undatedDegree', { degree: degree.field ?? degree.level }))
    return []
  })
  const graduation = day(student.graduation, 'graduation')
  // Nobody is born after today: such a date is a slip of the pen.
  const birth = student.birthDate !== undefined && dayOf(student.birthDate) <= today ? dayOf(student.birthDate) : null
  if (student.birthDate !== undefined && birth === null)
    notices.push(notice('conflict', 'birthInFuture', { value: student.birthDate }))
  const diploma = readDiploma({ intake, today, graduation, degrees, notices })
  const heldLevels = degrees.filter(({ future }) => !future).flatMap(({ level }) => level ?? [])
  const stated = education.level ?? 'high-school'
  const level = [...heldLevels, stated, ...(diploma.held ? (['hs-diploma'] as const) : [])].reduce((a, b) =>
    rankOf(a) >= rankOf(b) ? a : b,
  )
  // A level without a degree to it still counts as one, of a field not known.
  if (rankOf(stated) >= rankOf('associate') && !heldLevels.includes(stated))
    degrees.push({ name: null, level: stated, state: null, day: null, future: false })
  return {
    today,
    inHighSchool: !diploma.held && isSchoolAge(intake, graduation, today),
    diploma,
    level,
    statedLevel: education.level ?? null,
    ceiling: education.highestWilling ?? null,
    degrees,
    licences: (education.licenses ?? []).map((licence): HeldLicence => {
      const since = day(licence.since, licence.id)
      return {
        name: kebab(licence.id),
        written: licence.id.trim(),
        level: null,
        state: licence.state ?? null,
        day: since,
        future: since !== null && since > today,
      }
    }),
    birth,
    state: student.state ?? null,
    partTime: education.enrollment === 'part-time',
    experience: intake.experience ?? [],
    notices,
  }
}

const schoolGrades: readonly string[] = ['9', '10', '11', '12']
const inGrade = (intake: Intake): boolean => schoolGrades.includes(intake.student.gradeLevel ?? '')

/** A degree without a date is held when the level says so, or when the student is past school and has not said otherwise. */
function isHeldWithoutDate(intake: Intake, level: EducationLevel): boolean {
  const stated = intake.education?.level
  if (stated !== undefined) return rankOf(stated) >= rankOf(level)
  return intake.student.gradeLevel === 'adult' || intake.student.gradeLevel === 'postsecondary'
}

function isSchoolAge(intake: Intake, graduation: Day | null, today: Day): boolean {
  if (inGrade(intake)) return true
  if (intake.student.gradeLevel !== undefined) return false
  return (graduation !== null && graduation > today) || intake.education?.level === 'high-school'
}

interface DiplomaFacts {
  readonly intake: Intake
  readonly today: Day
  readonly graduation: Day | null
  readonly degrees: readonly Held[]
  readonly notices: PlanNotice[]
}

/** Graduation as given; else from the grade; adults and college students have it unless they say otherwise. */
function readDiploma({ intake, today, graduation, degrees, notices }: DiplomaFacts): Standing['diploma'] {
  const { gradeLevel } = intake.student
  const stated = intake.education?.level
  if (isSchoolAge(intake, graduation, today)) {
    if (graduation !== null) {
      if (graduation > today) return { held: false, day: graduation, inferred: false }
      notices.push(notice('conflict', 'alreadyGraduated', { date: graduation }))
      return { held: true, day: graduation, inferred: false }
    }
    const june = inGrade(intake) ? inferredGraduation(Number(gradeLevel), today) : makeDay(schoolYearEnd(today), 6, 15)
    const inferred = latest(june, today)
    notices.push(
      notice('unknown', inGrade(intake) ? 'graduationFromGrade' : 'graduationUnknown', {
        grade: gradeLevel ?? '',
        date: inferred,
      }),
    )
    return { held: false, day: inferred, inferred: true }
  }
  const dated = degrees.find(({ level, day }) => level === 'hs-diploma' && day !== null && day <= today)?.day ?? null
  const day = graduation !== null && graduation <= today ? graduation : dated
  const proven =
    day !== null ||
    degrees.some(({ level, future }) => !future && level !== null && rankOf(level) >= rankOf('hs-diploma'))
  if (proven || gradeLevel === 'postsecondary' || (stated !== undefined && rankOf(stated) >= rankOf('hs-diploma')))
    return { held: true, day, inferred: false }
  if (stated === 'high-school') return { held: false, day: graduation, inferred: false }
  notices.push(notice('unknown', 'diplomaAssumed', {}))
  return { held: true, day: null, inferred: true }
}

/** A notice by the last part of its key. */
export const notice = (kind: PlanNotice['kind'], key: string, params: Record<string, string | number>): PlanNotice => ({
  kind,
  message: { key: `planning:notices.${key}`, params },
})
