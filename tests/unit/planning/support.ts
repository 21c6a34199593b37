import path from 'node:path'
import fc from 'fast-check'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { educationLevels } from '../../../src/core/catalog/specialty'
import { gradeLevels, intakeFormat, stateCodes, type Intake } from '../../../src/core/intake/schema'
import { say, type Translate } from '../../../src/core/message'
import { generatePlan } from '../../../src/core/planning/generate'
import type { GeneratedPlan, Milestone } from '../../../src/core/planning/types'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { readLocales } from '../../../src/node/locales'
import { createTranslator, type Language } from '../../../src/shared/i18n'

/** The catalog and the texts as they ship: the planner is tested with what students get. */
export const realCatalog = async (): Promise<Catalog> => (await loadCatalog(path.resolve('resources/catalog'))).catalog
/** The shipped texts; each message is said once and remembered, since properties say the same ones thousands of times. */
export async function realTexts(language: Language = 'en'): Promise<Translate> {
  const translate = createTranslator(await readLocales(path.resolve('resources/locales')), language)
  const said = new Map<string, string>()
  return (key, params) => {
    const id = JSON.stringify([key, params])
    const words = said.get(id) ?? translate(key, params)
    said.set(id, words)
    return words
  }
}

type Education = NonNullable<Intake['education']>

/** A student with only what a case is about. */
export const student = (
  facts: Partial<Intake['student']> = {},
  education: Education = {},
  experience: NonNullable<Intake['experience']> = [],
): Intake => ({
  format: intakeFormat,
  student: { givenName: 'Ada', familyName: 'Test', ...facts },
  education,
  experience,
})

/** The plan, or a failed test that names the problem. */
export function planOf(input: Parameters<typeof generatePlan>[0]): GeneratedPlan {
  const result = generatePlan(input)
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.path.join(' → ')}`)
  return result.plan
}

export const milestoneOf = (plan: GeneratedPlan, id: string): Milestone | undefined =>
  plan.milestones.find((milestone) => milestone.id === id)
export const datesOf = (plan: GeneratedPlan, id: string): readonly [string, string] | undefined => {
  const found = milestoneOf(plan, id)
  return found && [found.start, found.end]
}
export const noticeKeys = (plan: GeneratedPlan): string[] =>
  plan.notices.map(({ message }) => message.key.replace('planning:notices.', ''))

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
/** Every day of these years exists here, leap days too. */
export const days = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / 86_400_000, max: Date.UTC(to, 11, 31) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
export const months = (from: number, to: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`)
const monthsOrDays = (from: number, to: number) => fc.oneof(months(from, to), days(from, to))

export const today = days(2024, 2032)

const degreeFields = [
  'social-work',
  'Social Work',
  'BSW',
  'nursing',
  'psychology',
  'human services',
  'paralegal',
  'rehabilitation counseling',
]
const licenceIds = ['rn', 'lbsw', 'lmsw', 'lcsw', 'lag', 'ccm', 'c-swcm', 'aswb-bachelors', 'lpn', 'LICSW', 'LSW']

/** A degree in the past of every `today`. */
export const pastDegree = fc.record({
  level: fc.constantFrom('associate', 'bachelor', 'master'),
  field: fc.constantFrom(...degreeFields),
  completed: monthsOrDays(1995, 2023),
})
export const pastLicence = fc.record({ id: fc.constantFrom(...licenceIds), since: monthsOrDays(1995, 2023) })
export const volunteering = fc.record({
  kind: fc.constant('volunteer'),
  setting: fc.constantFrom('nursing-home', 'school', 'shelter'),
  hours: fc.integer({ min: 0, max: 1000 }),
  from: months(2019, 2022),
  to: months(2023, 2023),
})

const anyDegree = fc.record(
  {
    level: fc.constantFrom(...educationLevels),
    field: fc.constantFrom(...degreeFields),
    completed: fc.oneof(monthsOrDays(1995, 2023), monthsOrDays(2024, 2045), fc.constant('9999-12')),
  },
  { requiredKeys: ['level'] },
)
const anyLicence = fc.record(
  { id: fc.constantFrom(...licenceIds), state: fc.constantFrom(...stateCodes), since: monthsOrDays(1995, 2040) },
  { requiredKeys: ['id'] },
)
const anyExperience = fc.record(
  {
    kind: fc.constantFrom('volunteer', 'paid', 'job', 'internship', 'Service learning'),
    setting: fc.constantFrom('hospital', 'nursing-home', 'nonprofit', 'school', 'recovery-center'),
    hours: fc.integer({ min: 0, max: 20_000 }),
    from: months(2000, 2030),
    to: months(2000, 2030),
  },
  { requiredKeys: ['kind'] },
)

/** Any student the intake format allows, consistent or not. */
export const anyStudent: fc.Arbitrary<Intake> = fc
  .record({
    student: fc.record(
      {
        gradeLevel: fc.constantFrom(...gradeLevels),
        graduation: fc.oneof(monthsOrDays(2005, 2036), fc.constant('9999-12')),
        birthDate: monthsOrDays(1950, 2016),
        state: fc.constantFrom(...stateCodes),
      },
      { requiredKeys: [] },
    ),
    education: fc.record(
      {
        level: fc.constantFrom(...educationLevels),
        highestWilling: fc.constantFrom('hs-diploma', 'some-college', 'associate', 'bachelor', 'master', 'doctorate'),
        enrollment: fc.constantFrom('full-time', 'part-time'),
        degrees: fc.array(anyDegree, { maxLength: 3 }),
        licenses: fc.array(anyLicence, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
    experience: fc.array(anyExperience, { maxLength: 3 }),
  })
  .map(({ student: facts, education, experience }) => student(facts, education as Education, experience))

/** Why a milestone stands where it does, as the counselor reads it. */
export const explanationOf = (plan: GeneratedPlan, id: string, t: Translate): string =>
  milestoneOf(plan, id)!
    .explanation.map((message) => say(t, message))
    .join(' ')
