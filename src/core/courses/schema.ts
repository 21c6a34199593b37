import { z } from 'zod'

/** Four years of high school as the student plans them. Titles and credits are what the school calls them. */

export const courseGrades = ['9', '10', '11', '12'] as const
export type CourseGrade = (typeof courseGrades)[number]

/** Rows of the grid. They sort courses for reading; what a subject asks for is the school's to say. */
export const courseSubjects = [
  'english',
  'math',
  'science',
  'social-studies',
  'language',
  'career',
  'arts',
  'health',
  'other',
] as const
export type CourseSubject = (typeof courseSubjects)[number]

export const courseStates = ['planned', 'in-progress', 'taken'] as const

/** School credits: in quarters at most, as schools that give half and quarter credits do, but none is refused. */
const credits = z.number().min(0).max(100)

export const course = z.strictObject({
  id: z.string().min(1).max(80),
  grade: z.enum(courseGrades),
  subject: z.enum(courseSubjects),
  title: z.string().max(120),
  /** `null` while nobody has said. */
  credits: credits.nullable(),
  state: z.enum(courseStates),
})
export type Course = z.infer<typeof course>

export const coursePlan = z.strictObject({
  courses: z.array(course).max(200),
  /** Credits the school asks for, by subject: only what the counselor has entered. */
  required: z.partialRecord(z.enum(courseSubjects), credits),
  /** Credits it asks for in all; `null` while nobody has said. */
  requiredInAll: credits.nullable(),
})
export type CoursePlan = z.infer<typeof coursePlan>

export const noCourses: CoursePlan = { courses: [], required: {}, requiredInAll: null }
