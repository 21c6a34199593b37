import type { Course, CoursePlan, CourseSubject } from '../../../core/courses/schema'

/** Every way a counselor may change the courses, as pure functions. */

export type CoursePatch = Partial<Omit<Course, 'id'>>

/** Puts a course at the end; `uuid` is given so that tests choose it. */
export const addCourse = (
  plan: CoursePlan,
  fields: Pick<Course, 'grade' | 'subject' | 'title'>,
  uuid: string,
): CoursePlan => ({
  ...plan,
  courses: [...plan.courses, { id: uuid, credits: null, state: 'planned', ...fields }],
})

export const editCourse = (plan: CoursePlan, id: string, patch: CoursePatch): CoursePlan => ({
  ...plan,
  courses: plan.courses.map((course) => (course.id === id ? { ...course, ...patch } : course)),
})

export const removeCourse = (plan: CoursePlan, id: string): CoursePlan => ({
  ...plan,
  courses: plan.courses.filter((course) => course.id !== id),
})

/** `null` takes the number away: nobody has said. */
export function setRequired(plan: CoursePlan, subject: CourseSubject, credits: number | null): CoursePlan {
  const { [subject]: _, ...others } = plan.required
  return { ...plan, required: credits === null ? others : { ...others, [subject]: credits } }
}
