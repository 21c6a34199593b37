import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsBySection, ratedSections } from '../../../src/core/intake/items'
import { answersOf, intake as intakeSchema, intakeFormat, type Intake } from '../../../src/core/intake/schema'
import { rate, withField, withPart } from '../../../src/renderer/features/intake/edit'
import { firstOpenSection, overallProgress, progressOf } from '../../../src/renderer/features/intake/sections'

const blank: Intake = { format: intakeFormat, student: { givenName: 'Ana', familyName: 'Núñez' } }
const answer = fc.constantFrom(...ratedSections).chain((section) =>
  fc.record({
    section: fc.constant(section),
    item: fc.constantFrom(...(itemsBySection[section] as readonly string[])),
    value: fc.option(fc.integer({ min: 0, max: 4 })),
  }),
)

describe('answering', () => {
  it('holds the last answer to each question, and an answer taken back is as if never asked', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
        const intake = answers.reduce((now, { section, item, value }) => rate(now, section, item, value), blank)
        const last = new Map(answers.map(({ section, item, value }) => [`${section}.${item}`, value]))
        for (const section of ratedSections)
          for (const item of itemsBySection[section])
            expect((answersOf(intake, section) as Record<string, number>)[item] ?? null).toBe(
              last.get(`${section}.${item}`) ?? null,
            )
        expect(overallProgress(intake).done).toBe([...last.values()].filter((value) => value !== null).length)
        expect(intakeSchema.safeParse(intake).success).toBe(true)
      }),
    )
  })

  it('leaves alone what this version does not know', () => {
    const foreign = { ...blank, skills: { juggling: 3 }, mood: 'good' } as Intake
    const intake = rate(rate(foreign, 'skills', 'empathy', 4), 'skills', 'empathy', null)
    expect(intake).toEqual(foreign)
  })

  it('takes an emptied field out instead of keeping an empty one', () => {
    const named = withPart(blank, 'student', (student) => withField(student, 'email', 'a@b.c'))
    expect(named.student.email).toBe('a@b.c')
    expect(withPart(named, 'student', (student) => withField(student, 'email', ''))).toEqual(blank)
    expect(withPart(blank, 'constraints', (part) => withField(part, 'driverLicense', false)).constraints).toEqual({
      driverLicense: false,
    })
  })
})

describe('progress', () => {
  it('counts questions where there are questions, and filled-in where there is a form', () => {
    expect(progressOf(rate(blank, 'values', 'pay', 0), 'values')).toEqual({ done: 1, total: 8 })
    expect(progressOf({ ...blank, goals: '  ' }, 'goals').done).toBe(0)
    expect(progressOf({ ...blank, constraints: { driverLicense: false } }, 'constraints').done).toBe(1)
    expect(progressOf({ ...blank, education: { degrees: [] } }, 'education').done).toBe(0)
  })

  it('goes on at the first section with nothing in it', () => {
    expect(firstOpenSection(blank)).toBe('about')
    const begun = rate({ ...blank, student: { ...blank.student, state: 'TX' } }, 'populations', 'teens', 2)
    expect(firstOpenSection(begun)).toBe('settings')
  })
})
