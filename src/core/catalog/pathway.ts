import { z } from 'zod'
import { factId, figure, id, sourceId, text } from './figure'
import { licenceLevels } from './licensing'
import { educationLevel } from './specialty'

export const milestoneKinds = [
  'experience',
  'degree',
  'internship',
  'exam',
  'licence',
  'job',
  'credential',
  'step',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** What must be done before a milestone may start. Ids are milestones of the same file. */
export const prerequisites = z.strictObject({
  allOf: z.array(id).default([]),
  oneOf: z.array(id).default([]),
  /** Waited for where the plan has them, but not needed: a licence that not every state gives, before a first job. */
  ifPlanned: z.array(id).default([]),
})

/**
 * One node of the pathway graph. Titles and texts may use `{{licence}}`, `{{licenceAbbr}}`, `{{state}}`, `{{board}}`,
 * `{{hours}}` and `{{specialty}}`, filled from the student's state and choice.
 */
export const milestone = z.strictObject({
  id,
  kind: z.enum(milestoneKinds),
  title: text,
  /** One or two sentences for the plan: what to do, and what counts as done. */
  detail: text,
  after: prerequisites.default({ allOf: [], oneOf: [], ifPlanned: [] }),
  /** How long it takes; both figures carry their sources. `partTime` where the source states one. */
  duration: z.strictObject({ months: figure, partTime: figure.optional() }).nullable(),
  /** `term`: only late August or mid-January (or `fall`); `any`: as soon as its prerequisites are done; `now`: today, even in high school. */
  starts: z.enum(['now', 'any', 'term', 'fall']),
  /** Runs inside another milestone and ends with it (an internship within a degree, hours within a job). */
  within: id.optional(),
  /** Takes the place of that milestone for a student who already has what this one needs (advanced standing for a BSW). */
  insteadOf: id.optional(),
  /** Hours that must be collected, at `hoursPerWeek`; for a clinical licence the state's own total replaces them. */
  hours: z
    .strictObject({
      total: figure,
      perWeek: figure,
      fromState: z.literal('clinicalHours').optional(),
      /** Kinds of experience in the intake (`volunteer`) whose hours count here; none unless a source says so. */
      counts: z.array(id).default([]),
    })
    .optional(),
  /**
   * Experience of the intake that shows this is had already: paid work in such a place, begun once its prerequisites were
   * met and, where `months` are named, kept up for so long.
   */
  metBy: z
    .strictObject({
      kinds: z.array(id).min(1),
      settings: z.array(id).min(1),
      months: z.number().int().positive().optional(),
    })
    .optional(),
  yields: z
    .strictObject({
      /** `field` as the intake writes it; `aliases` are other words for the same field. Without a field any degree of the level counts. */
      degree: z
        .strictObject({ level: educationLevel, field: id.optional(), aliases: z.array(id).default([]) })
        .optional(),
      licence: z.enum(licenceLevels).optional(),
      credential: id.optional(),
      firstJob: z.boolean().optional(),
    })
    .default({}),
  /** Left out (and said so) where it does not apply. */
  when: z
    .strictObject({
      /** Only in states that license this level. */
      stateLicenses: z.enum(licenceLevels).optional(),
      /** Not in these states, whose rules do not have the step. */
      exceptStates: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
      minAge: z.number().int().optional(),
      /** Only for these specialties. */
      specialties: z.array(id).optional(),
      /** Only while the student is still in high school. */
      inHighSchool: z.boolean().optional(),
      /** Only while the highest schooling completed is below this level. */
      below: educationLevel.optional(),
      /** Only while the student holds no license. */
      unlicensed: z.literal(true).optional(),
    })
    .optional(),
  facts: z.array(factId).default([]),
  sources: z.array(sourceId).default([]),
})
export type MilestoneSpec = z.infer<typeof milestone>

/** One way through the graph. */
export const route = z.strictObject({
  id,
  name: text,
  summary: text,
  /** What this route opens that others do not, in plain words. */
  opens: z.array(text).min(1),
  /** Highest schooling the route asks for. */
  education: educationLevel,
  /** Never proposed first: it asks for something the answers do not tell, such as a history of one's own or a rare program. */
  onRequest: z.literal(true).optional(),
  milestones: z.array(id).min(1),
  facts: z.array(factId).default([]),
})
export type Route = z.infer<typeof route>

/** What the texts say where there is nothing of the student's own to say: no state, no one specialty. */
export const genericWords = z.strictObject({
  state: text,
  board: text,
  licences: z.record(z.enum(licenceLevels), text),
  /** What `{{specialty}}` says on the way to an advancement role, where the first jobs are those of any specialty. */
  specialty: text,
})

export const pathways = z.strictObject({
  milestones: z.array(milestone),
  routes: z.array(route),
  words: genericWords.optional(),
})
export type Pathways = z.infer<typeof pathways>

/** Something a student can do before or beside a degree. */
export const experience = z.strictObject({
  id,
  name: text,
  detail: text,
  kind: z.enum(['volunteer', 'paid', 'service-year', 'apprenticeship', 'course', 'certificate', 'conversation']),
  specialties: z.array(id),
  minAge: z.number().int().nullable(),
  maxAge: z.number().int().nullable(),
  /** Not proposed to someone still in high school, because no lowest age is stated and 18 is usual. */
  afterSchool: z.literal(true).optional(),
  hours: text.nullable(),
  note: text.nullable(),
  facts: z.array(factId).default([]),
  sources: z.array(sourceId).default([]),
})
export type Experience = z.infer<typeof experience>

export const organisation = z.strictObject({
  id,
  name: text,
  abbr: text.nullable(),
  detail: text,
  url: z.url().nullable(),
  specialties: z.array(id),
  facts: z.array(factId).default([]),
  sources: z.array(sourceId).default([]),
})
export type Organisation = z.infer<typeof organisation>
