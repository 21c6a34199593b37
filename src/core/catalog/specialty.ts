import { z } from 'zod'
import { itemsBySection } from '../intake/items'
import { confidence, factId, id, sourceId, text } from './figure'

/** What the work asks for (or, for values, offers) on one intake item: 0 nothing … 4 the heart of the work. */
export const demand = z.strictObject({
  demand: z.number().int().min(0).max(4),
  /** One line a counselor can read aloud: why this number. */
  reason: text.max(160),
  source: sourceId.optional(),
})
export type Demand = z.infer<typeof demand>

const demands = <const Items extends readonly string[]>(items: Items) => z.record(z.enum(items), demand)

/** A demand for every item of every section; `z.record` over an enum is exhaustive, so a forgotten item is named. */
export const profile = z.strictObject({
  populations: demands(itemsBySection.populations),
  settings: demands(itemsBySection.settings),
  activities: demands(itemsBySection.activities),
  skills: demands(itemsBySection.skills),
  conditions: demands(itemsBySection.conditions),
  values: demands(itemsBySection.values),
})
export type Profile = z.infer<typeof profile>

export const educationLevels = [
  'high-school',
  'hs-diploma',
  'some-college',
  'associate',
  'bachelor',
  'master',
  'doctorate',
] as const
export const educationLevel = z.enum(educationLevels)
export type EducationLevel = z.infer<typeof educationLevel>

/** One case-management specialty: one file `specialties/<id>.json`. */
export const specialty = z.strictObject({
  id,
  name: text,
  /** `entry` specialties are matched; `advancement` roles are only planned toward. */
  kind: z.enum(['entry', 'advancement']),
  /** One plain sentence for a teenager: who you help with what, where. */
  summary: text.max(240),
  /** Two to four short paragraphs, reading grade 9 or below. */
  description: z.array(text).min(1),
  /** What one working day holds, in order. */
  dayOfWork: z.array(text).min(3),
  /** Where the work is done, in words. */
  places: z.array(text).min(1),
  /** How it differs from neighbouring specialties. */
  neighbours: z.array(z.strictObject({ specialty: id, difference: text })),
  typicalDegrees: z
    .array(z.strictObject({ level: educationLevel, fields: z.array(text).min(1), note: text.optional() }))
    .min(1),
  requirements: z.strictObject({
    /** The least schooling with which first jobs of this kind are usually filled. */
    usualEducation: educationLevel,
    /** Schooling that the specialty as a career leads to, where it is more. */
    fullEducation: educationLevel.optional(),
    /** A licence without which the work may not be done in any state (`rn`), by credential id. */
    licence: id.optional(),
    minAge: z.number().int().optional(),
    /** True where employers check records before hiring and a concern should be talked about early. */
    backgroundCheck: z.boolean(),
    note: text.optional(),
  }),
  /** Occupation whose official figures stand nearest, with how sure that mapping is. */
  occupation: z.strictObject({
    soc: z.string().regex(/^\d{2}-\d{4}$/),
    also: z.array(z.string().regex(/^\d{2}-\d{4}$/)),
    confidence,
    reason: text,
  }),
  /** O*NET occupation whose published interest profile is used, and why if it is a stand-in. */
  riasec: z.strictObject({
    onetSoc: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/),
    note: text.optional(),
  }),
  /** Credential ids, in the order in which they are usually reached. */
  credentials: z.array(id),
  /** Route ids of `pathways.json` that lead here, the usual one first. */
  routes: z.array(id).min(1),
  /** Ways to try the work out before a degree: ids of `experiences.json`. */
  experiences: z.array(id),
  /** Organisation ids of `organisations.json`. */
  organisations: z.array(id),
  /** Skill items worth building first for this work. */
  buildFirst: z.array(z.enum(itemsBySection.skills)).min(3).max(6),
  profile: profile.optional(),
  facts: z.array(factId),
  sources: z.array(sourceId),
})
export type Specialty = z.infer<typeof specialty>
/** A specialty that can be matched: it has a profile. */
export type EntrySpecialty = Specialty & { profile: Profile }
