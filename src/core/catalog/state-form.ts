import { z } from 'zod'
import { stateCodes } from '../intake/schema'
import { confidence, id, sourceId, text } from './figure'

/**
 * What a field of a form is filled from: parts of a student's record. `by-hand` is for what Casepath does not keep; it
 * prints lines to write on. A form names these and nothing else, so that a district can write one without programming.
 */
export const formParts = [
  'goals',
  'career-choice',
  'education-goal',
  'assessment',
  'courses',
  'core-courses',
  'career-courses',
  'graduation',
  'experience',
  'yearly-steps',
  'by-hand',
] as const
export type FormPart = (typeof formParts)[number]

/** A plan document that a state, or a district, asks for: its fields, where each is filled from, and who signs. */
export const stateForm = z.strictObject({
  id,
  state: z.enum(stateCodes),
  /** The official name, as the rules have it. */
  name: text,
  /** For whom it is made, and by when. */
  who: text,
  fields: z.array(z.strictObject({ id, label: text, from: z.array(z.enum(formParts)).min(1) })).min(1),
  /** How often it is gone through again. */
  review: text,
  /** Empty where the sources name nobody. `signer` fills in the printed name. */
  signatures: z.array(z.strictObject({ signer: z.enum(['student', 'guardian', 'school']), role: text, kind: text })),
  notes: z.array(text),
  confidence,
  sources: z.array(sourceId).min(1),
})
export type StateForm = z.infer<typeof stateForm>

/** The form asked for, else the newest of a state: a district's own stands after the state's and goes before it. */
export const formFor = (
  forms: readonly StateForm[],
  asked: string | undefined,
  state: string | undefined,
): StateForm | null =>
  (asked === undefined ? forms.findLast((form) => form.state === state) : forms.find((form) => form.id === asked)) ??
  null
