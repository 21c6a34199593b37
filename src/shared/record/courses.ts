import { coursePlan, noCourses } from '../../core/courses/schema'

/** The four years of high school; records from before have none planned. */
export const coursesField = coursePlan.default(noCourses)
