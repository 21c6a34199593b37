import { z } from 'zod'

/**
 * What was typed and is not part of any record yet: the half of an entry, a date without its year. By field; each value is
 * the field's own business. More than a person can type is no draft.
 */
export const drafts = z
  .record(z.string().max(120), z.json())
  .refine((all) => Object.keys(all).length <= 200 && JSON.stringify(all).length <= 500_000)
export type Drafts = z.infer<typeof drafts>
