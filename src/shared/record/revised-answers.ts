import { z } from 'zod'
import { ratedSections, type RatedSection } from '../../core/intake/items'
import { answersOf, type Intake } from '../../core/intake/schema'

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

/** One question of the intake. */
export interface Question {
  readonly section: RatedSection
  readonly item: string
}

/** How an answer was changed in the talk; `null` where it was not, or where it was answered anew since. */
export function revisionOf(
  { intake, revisedAnswers: entries }: { readonly intake: Intake; readonly revisedAnswers: readonly RevisedAnswer[] },
  { section, item }: Question,
): RevisedAnswer | null {
  const entry = entries.find((one) => one.section === section && one.item === item)
  return entry && entry.after === (answersOf(intake, section)[item] ?? null) ? entry : null
}
