import { z } from 'zod'
import { confidence, sourceId, text } from './figure'

export const licenceLevels = ['bachelors', 'masters', 'advancedGeneralist', 'clinical'] as const
export type LicenceLevel = (typeof licenceLevels)[number]

const licenceTitle = z.strictObject({ title: text, abbr: text.nullable(), note: text.optional() })

/** Social work licensing of one state or DC. `null` at a level: no licence of that level was found. */
export const stateLicensing = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  name: text,
  levels: z.strictObject({
    bachelors: licenceTitle.nullable(),
    masters: licenceTitle.nullable(),
    advancedGeneralist: licenceTitle.nullable(),
    clinical: licenceTitle.nullable(),
  }),
  /** Where no master's licence exists, but MSW graduates get the one of this level. Only where a source says so. */
  mastersUse: z.literal('bachelors').optional(),
  otherCredentials: z.array(licenceTitle),
  /** Supervised hours for the clinical licence; `null` where no total was found. */
  clinicalHours: z.number().int().nullable(),
  clinicalMonths: z.number().int().nullable(),
  clinicalNote: text.nullable(),
  /** `urlUnconfirmed`: the address was not printed in any source read; say so beside it. */
  board: z.strictObject({ name: text, url: z.url().nullable(), urlUnconfirmed: z.literal(true).optional() }),
  confidence,
  note: text.nullable(),
  disagreement: text.nullable(),
  sources: z.array(sourceId).min(1),
})
export type StateLicensing = z.infer<typeof stateLicensing>
