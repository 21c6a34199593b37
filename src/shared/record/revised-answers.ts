import { z } from 'zod'
import { ratedSections } from '../../core/intake/items'

/**
 * Answers that were changed while the matches were talked over: what the student had said first, so that the talk can be
 * followed later. The answers themselves stand in the intake, like any others.
 */
export const revisedAnswers = z
  .array(
    z.strictObject({
      section: z.enum(ratedSections),
      item: z.string().max(200),
      /** The answer before the talk, 0–4; `null` where there was none. */
      before: z.number().int().min(0).max(4).nullable(),
      /** The answer after it. Once the intake says something else again, the entry is out of date and not shown. */
      after: z.number().int().min(0).max(4).nullable(),
      at: z.iso.datetime(),
      by: z.string(),
    }),
  )
  .default([])

export type RevisedAnswer = z.infer<typeof revisedAnswers>[number]
