import { z } from 'zod'
import { confidence, factId, id, sourceId, text } from './figure'

/** One of the alternative ways to be eligible. `null`: not stated in the sources read. */
export const eligibilityPath = z.strictObject({
  label: text,
  degree: text.nullable(),
  licence: text.nullable(),
  experienceYears: z.number().nullable(),
  experienceHours: z.number().nullable(),
  trainingHours: z.number().nullable(),
  exam: text.nullable(),
  other: text.nullable(),
})

export const credential = z.strictObject({
  id,
  name: text,
  abbr: text.nullable(),
  issuer: text,
  kind: text,
  level: z.enum(['student', 'entry', 'professional']),
  status: z.enum(['current', 'unconfirmed', 'retired']),
  appliesTo: z.array(id),
  eligibility: z.array(eligibilityPath),
  exam: z.strictObject({ required: z.boolean().nullable(), name: text.nullable() }).nullable(),
  renewal: z
    .strictObject({
      years: z.number().nullable(),
      continuingEducationHours: z.number().nullable(),
      note: text.nullable(),
    })
    .nullable(),
  /** Fees change often: a dated example, never a promise. */
  fee: z.strictObject({ note: text, source: sourceId }).nullable(),
  /** What older documents say of it, dated, shown as published. */
  published: z.array(z.strictObject({ source: sourceId, says: text, facts: z.array(factId) })),
  conflict: text.nullable(),
  note: text.nullable(),
  confidence: confidence.optional(),
  facts: z.array(factId),
  sources: z.array(sourceId),
})
export type Credential = z.infer<typeof credential>
