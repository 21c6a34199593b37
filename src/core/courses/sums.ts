import type { Catalog } from '../catalog/catalog'
import { courseGrades, type Course, type CourseGrade, type CoursePlan, type CourseSubject } from './schema'

/** Credits of some courses. What has no number yet adds nothing and is counted apart. */
export interface Credits {
  /** All of them, whatever their state. */
  readonly planned: number
  /** Of courses already taken. */
  readonly earned: number
  readonly unknown: number
}

export function creditsOf(courses: readonly Course[]): Credits {
  const sum = (list: readonly Course[]) => round(list.reduce((total, { credits }) => total + (credits ?? 0), 0))
  return {
    planned: sum(courses),
    earned: sum(courses.filter(({ state }) => state === 'taken')),
    unknown: courses.filter(({ credits }) => credits === null).length,
  }
}

/** Sums of thirds and tenths without the dust of binary fractions. */
const round = (value: number): number => Math.round(value * 1000) / 1000

export const coursesIn = (
  { courses }: CoursePlan,
  where: { readonly grade?: CourseGrade; readonly subject?: CourseSubject },
): readonly Course[] =>
  courses.filter(
    ({ grade, subject }) =>
      (where.grade === undefined || where.grade === grade) &&
      (where.subject === undefined || where.subject === subject),
  )

export interface SuggestedCourse {
  readonly title: string
  readonly subject: CourseSubject
}

/** Courses that the catalog's guide names for a specialty and that are not in the grid yet. */
export function suggestedCourses(catalog: Catalog, specialty: string, { courses }: CoursePlan): SuggestedCourse[] {
  const known = new Set(courses.map(({ title }) => plain(title)))
  return catalog.guide
    .flatMap((entry) => entry.courses)
    .filter(({ specialties }) => specialties.length === 0 || specialties.includes(specialty))
    .filter(({ title }) => !known.has(plain(title)))
    .map(({ title, subject }) => ({ title, subject }))
}

const plain = (title: string): string => title.trim().toLowerCase()

/** The grade a new course most likely belongs to: the student's own, or the first where it is not a grade of high school. */
export const gradeFor = (gradeLevel: string | undefined): CourseGrade =>
  courseGrades.find((grade) => grade === gradeLevel) ?? '9'
