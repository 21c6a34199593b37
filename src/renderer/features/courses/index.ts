export { CoursesStep } from './CoursesStep'
