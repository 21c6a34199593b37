/**
 * What people of the place know and no catalog does: colleges, places to volunteer, agencies, contacts and local wages.
 * It holds nothing about students, so that it can be shared with colleagues as a file.
 */
import { z } from 'zod'

export const localFormat = 'casepath-local/1'

/** Text of a person's own; may be left empty. */
const words = z.string().trim().max(500)
const name = z.string().trim().min(1).max(200)
const stateCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be the two letters of a state')
  .nullable()

/** Who put an entry in, and the days it was added and last changed. */
const entry = {
  id: z.uuid(),
  addedBy: z.string().trim().max(120),
  addedOn: z.iso.date(),
  changedOn: z.iso.date(),
  note: words.default(''),
}

export const csweStatuses = ['accredited', 'candidate', 'not-accredited', 'unknown'] as const
export const programLevels = ['certificate', 'associate', 'bachelor', 'master', 'doctorate'] as const

const college = z.strictObject({
  ...entry,
  name,
  city: words.default(''),
  state: stateCode.default(null),
  programs: z
    .array(z.strictObject({ name, level: z.enum(programLevels) }))
    .max(20)
    .default([]),
  /** Of its social work programs, as the counselor knows it; unknown is said, never guessed. */
  cswe: z.enum(csweStatuses).default('unknown'),
})

const site = z.strictObject({
  ...entry,
  name,
  city: words.default(''),
  state: stateCode.default(null),
  what: words.default(''),
  /** Years. */
  minAge: z.number().int().min(5).max(99).nullable().default(null),
  hours: words.default(''),
  phone: words.default(''),
  /** Ids of specialties it fits; empty for all. */
  specialties: z.array(z.string()).default([]),
})

const agency = z.strictObject({
  ...entry,
  name,
  city: words.default(''),
  state: stateCode.default(null),
  what: words.default(''),
  phone: words.default(''),
  email: words.default(''),
  specialties: z.array(z.string()).default([]),
})

const contact = z.strictObject({
  ...entry,
  name,
  role: words.default(''),
  organization: words.default(''),
  phone: words.default(''),
  email: words.default(''),
})

export const percentileNames = ['p10', 'p25', 'median', 'p75', 'p90'] as const
const dollars = z.number().positive().max(10_000_000).nullable().default(null)

/** Pay as a local source states it. Never blended with official figures. */
const wage = z
  .strictObject({
    ...entry,
    name,
    /** Occupation of the catalog it speaks of, where there is one. */
    soc: z
      .string()
      .regex(/^\d{2}-\d{4}$/)
      .nullable()
      .default(null),
    area: name,
    period: name,
    per: z.enum(['year', 'hour']).default('year'),
    p10: dollars,
    p25: dollars,
    median: dollars,
    p75: dollars,
    p90: dollars,
    source: name,
  })
  .check(({ value, issues }) => {
    const given = percentileNames.flatMap((at) => (value[at] === null ? [] : [{ at, amount: value[at] }]))
    if (given.length === 0)
      issues.push({ code: 'custom', input: value, path: ['median'], message: 'at least one amount is needed' })
    for (const [i, { at, amount }] of given.entries()) {
      const before = given[i - 1]
      if (before && before.amount > amount)
        issues.push({ code: 'custom', input: value, path: [at], message: `must not be below ${before.at}` })
    }
  })

export const localKinds = ['colleges', 'sites', 'agencies', 'contacts', 'wages'] as const
export type LocalKind = (typeof localKinds)[number]

export const localEntries = { colleges: college, sites: site, agencies: agency, contacts: contact, wages: wage }
const list = <T extends z.ZodType>(of: T) => z.array(of).max(500).default([])

export const localKnowledge = z
  .strictObject({
    format: z.literal(localFormat),
    colleges: list(college),
    sites: list(site),
    agencies: list(agency),
    contacts: list(contact),
    wages: list(wage),
  })
  .check(({ value, issues }) => {
    for (const kind of localKinds) {
      const ids = value[kind].map(({ id }) => id)
      const twice = ids.findIndex((id, i) => ids.indexOf(id) < i)
      if (twice >= 0)
        issues.push({ code: 'custom', input: value, path: [kind, twice, 'id'], message: 'two entries have this id' })
    }
  })
export type LocalKnowledge = z.infer<typeof localKnowledge>
export type LocalEntry<K extends LocalKind = LocalKind> = LocalKnowledge[K][number]
export type LocalCollege = LocalEntry<'colleges'>
export type LocalWage = LocalEntry<'wages'>

export const emptyLocal: LocalKnowledge = {
  format: localFormat,
  colleges: [],
  sites: [],
  agencies: [],
  contacts: [],
  wages: [],
}
