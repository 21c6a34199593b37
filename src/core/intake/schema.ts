import { z } from 'zod'
import { shown } from '../problem-reason'
import { educationLevels } from '../catalog/specialty'
import { riasecLetters, itemsBySection, type RatedSection } from './items'

/** Fits the contract of `casepath-intake/1`: the file, the vault and the window all use this one schema. */

export const intakeFormat = 'casepath-intake/1'

const range = (low: number, high: number) =>
  z
    .number({ error: (issue) => `${shown(issue.input)} is not a number` })
    .refine((n) => Number.isInteger(n) && n >= low && n <= high, {
      error: (issue) => `${shown(issue.input)} is not between ${low} and ${high}`,
    })

/** Unknown items are kept (another version may know them) and reported by `readIntake`. */
const ratings = z.record(z.string(), range(0, 4))
export type Ratings = Readonly<Record<string, number>>

/** `YYYY-MM` or `YYYY-MM-DD`, a day that exists. */
export const monthOrDay = z
  .string()
  .refine(isMonthOrDay, { error: (issue) => `${shown(issue.input)} is not a date as YYYY-MM or YYYY-MM-DD` })

function isMonthOrDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '1')]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const word = z.string().max(200)
const notBlank = z
  .string()
  .max(200)
  .refine((value) => /[^\p{C}\p{Z}]/u.test(value), { error: 'must not be empty' })

export const gradeLevels = ['9', '10', '11', '12', 'postsecondary', 'adult'] as const
export const stateCodes = [
  'AL',
  'AK',
  'AZ',
  'AR',
  'CA',
  'CO',
  'CT',
  'DE',
  'DC',
  'FL',
  'GA',
  'HI',
  'ID',
  'IL',
  'IN',
  'IA',
  'KS',
  'KY',
  'LA',
  'ME',
  'MD',
  'MA',
  'MI',
  'MN',
  'MS',
  'MO',
  'MT',
  'NE',
  'NV',
  'NH',
  'NJ',
  'NM',
  'NY',
  'NC',
  'ND',
  'OH',
  'OK',
  'OR',
  'PA',
  'RI',
  'SC',
  'SD',
  'TN',
  'TX',
  'UT',
  'VT',
  'VA',
  'WA',
  'WV',
  'WI',
  'WY',
] as const

export const student = z.looseObject({
  givenName: notBlank,
  familyName: notBlank,
  preferredName: word.optional(),
  studentId: word.optional(),
  gradeLevel: z.enum(gradeLevels).optional(),
  graduation: monthOrDay.optional(),
  birthDate: monthOrDay.optional(),
  state: z.enum(stateCodes).optional(),
  languages: z.array(word).max(20).optional(),
  guardian: word.optional(),
  email: word.optional(),
  phone: word.optional(),
})
export type Student = z.infer<typeof student>

/** Highest score of a letter. */
export const riasecMaximum = { 'onet-ip-short': 40, 'onet-ip-mini': 20 } as const

/** Six raw scores of the Short Form (0–40) or the Mini-IP (0–20), or a letter code alone. */
export const riasec = z
  .looseObject({
    R: z.number().optional(),
    I: z.number().optional(),
    A: z.number().optional(),
    S: z.number().optional(),
    E: z.number().optional(),
    C: z.number().optional(),
    source: z.enum(['onet-ip-short', 'onet-ip-mini']).optional(),
    code: z
      .string()
      .regex(/^[RIASEC]{1,3}$/, 'is not a code of one to three of the letters R, I, A, S, E, C')
      .refine((code) => new Set(code).size === code.length, 'repeats a letter')
      .optional(),
  })
  .superRefine((value, context) => {
    const given = riasecLetters.filter((letter) => value[letter] !== undefined)
    if (given.length === 0) {
      if (value.code === undefined)
        context.addIssue({ code: 'custom', message: 'has neither six scores nor a letter code' })
      return
    }
    for (const letter of riasecLetters) {
      const score = value[letter]
      const maximum = riasecMaximum[value.source ?? 'onet-ip-short']
      if (score === undefined)
        context.addIssue({ code: 'custom', path: [letter], message: 'is missing: give all six scores or only a code' })
      else if (!Number.isInteger(score) || score < 0 || score > maximum)
        context.addIssue({ code: 'custom', path: [letter], message: `${shown(score)} is not between 0 and ${maximum}` })
    }
  })

export const degree = z.looseObject({
  level: z.enum(educationLevels),
  field: word.optional(),
  completed: monthOrDay.optional(),
})
export const heldLicence = z.looseObject({
  id: word,
  state: z.enum(stateCodes).optional(),
  since: monthOrDay.optional(),
})

export const education = z.looseObject({
  level: z.enum(educationLevels).optional(),
  highestWilling: z.enum(educationLevels).exclude(['high-school']).optional(),
  enrollment: z.enum(['full-time', 'part-time']).optional(),
  online: z.enum(['yes', 'no', 'open']).optional(),
  degrees: z.array(degree).max(20).optional(),
  licenses: z.array(heldLicence).max(20).optional(),
})

export const experienceEntry = z.looseObject({
  kind: word,
  setting: word.optional(),
  hours: z.number().min(0).max(100_000).optional(),
  from: monthOrDay.optional(),
  to: monthOrDay.optional(),
})

export const constraints = z.looseObject({
  relocate: z.enum(['yes', 'no', 'maybe']).optional(),
  backgroundCheckConcern: z.boolean().optional(),
  driverLicense: z.boolean().optional(),
})

export const interests = z.looseObject({
  populations: ratings.optional(),
  settings: ratings.optional(),
  activities: ratings.optional(),
})

export const intake = z.looseObject({
  format: z.literal(intakeFormat),
  student,
  interests: interests.optional(),
  skills: ratings.optional(),
  conditions: ratings.optional(),
  values: ratings.optional(),
  riasec: riasec.optional(),
  education: education.optional(),
  experience: z.array(experienceEntry).max(100).optional(),
  constraints: constraints.optional(),
  goals: z.string().max(10_000).optional(),
})
export type Intake = z.infer<typeof intake>

/** The three sections that the format keeps together under `interests`. */
export const isInterest = (section: RatedSection): section is 'populations' | 'settings' | 'activities' =>
  section === 'populations' || section === 'settings' || section === 'activities'

const nothing: Ratings = {}

/** The ratings of one section as they stand, unknown items included; empty where the section was not asked. */
export const ratingsOf = (value: Intake, section: RatedSection): Ratings =>
  (isInterest(section) ? value.interests?.[section] : value[section]) ?? nothing

/** The ratings a student gave in one section; empty where the section was not asked. Unknown items are left out. */
export function answersOf(value: Intake, section: RatedSection): Ratings {
  const all = ratingsOf(value, section)
  const known: readonly string[] = itemsBySection[section]
  return Object.fromEntries(known.flatMap((item) => (all[item] === undefined ? [] : [[item, all[item]]])))
}
