import { describe, expect, it } from 'vitest'
import { noCourses, type Course, type CoursePlan } from '../../../src/core/courses/schema'
import { creditsOf, gradeFor, suggestedCourses } from '../../../src/core/courses/sums'
import { addCourse, editCourse, removeCourse, setRequired } from '../../../src/renderer/features/courses/edits'
import { build } from '../../fixtures/documents/ask'
import { realCatalog } from '../planning/support'

const course = (title: string, facts: Partial<Course> = {}): Course => ({
  id: title,
  grade: '11',
  subject: 'social-studies',
  title,
  credits: 1,
  state: 'planned',
  ...facts,
})
const plan: CoursePlan = {
  courses: [
    course('Psychology', { credits: 0.5, state: 'taken' }),
    course('Sociology', { credits: 0.1 }),
    course('US history', { credits: 0.2, grade: '12' }),
    course('Child development', { credits: null, subject: 'career', state: 'in-progress' }),
  ],
  required: { 'social-studies': 3 },
  requiredInAll: null,
}

describe('credits', () => {
  it('are summed without the dust of fractions, and what has no number is counted apart', () => {
    expect(creditsOf(plan.courses)).toEqual({ planned: 0.8, earned: 0.5, unknown: 1 })
    expect(creditsOf([])).toEqual({ planned: 0, earned: 0, unknown: 0 })
  })
})

describe('suggested courses', () => {
  it('are those of the guide for the specialty, without those already in the grid', async () => {
    const catalog = await realCatalog()
    const titles = (specialty: string, of = noCourses) =>
      suggestedCourses(catalog, specialty, of).map(({ title }) => title)
    expect(titles('geriatric')).toContain('Psychology')
    expect(titles('geriatric')).not.toContain('Anatomy')
    expect(titles('nurse')).toContain('Anatomy')
    expect(titles('nurse', plan)).not.toContain('Psychology')
    expect(['9', '12', 'adult', undefined].map(gradeFor)).toEqual(['9', '12', '9', '9'])
  })
})

describe('the grid', () => {
  it('takes a course in, changes it and takes it out; a requirement is there only while it has a number', () => {
    const one = addCourse(noCourses, { grade: '9', subject: 'math', title: 'Algebra' }, 'a')
    expect(one.courses).toEqual([course('Algebra', { id: 'a', grade: '9', subject: 'math', credits: null })])
    expect(editCourse(one, 'a', { credits: 1 }).courses[0]!.credits).toBe(1)
    expect(removeCourse(one, 'a')).toEqual(noCourses)
    const asked = setRequired(noCourses, 'math', 3)
    expect(asked.required).toEqual({ math: 3 })
    expect(setRequired(asked, 'math', null)).toEqual(noCourses)
  })
})

describe('on paper', () => {
  it('stands with its sums, and stays away while nothing is planned', () => {
    const section = (courses?: CoursePlan) =>
      build(courses === undefined ? {} : { courses }).sections.find(({ id }) => id === 'courses')
    expect(section()).toBeUndefined()
    expect(section(noCourses)).toBeUndefined()
    const words = JSON.stringify(section(plan))
    expect(words).toContain('0.8 of 3')
    expect(words).toContain('(0.5, taken)')
    expect(words).toContain('(in progress)')
    expect(words).toContain('0.8 (1 without a number)')
    // Nobody entered what the school asks for in all, so nothing is said of it.
    expect(words.match(/ of \d/g)).toHaveLength(1)
  })
})
