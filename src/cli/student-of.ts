import type { DocumentStudent } from '../core/documents/context'
import { noFollowUp } from '../core/follow-up/schema'
import type { Intake } from '../core/intake/schema'
import { say } from '../core/message'
import { newEditedPlan } from '../core/planning/edit'
import { generatePlan } from '../core/planning/generate'
import type { Knowledge } from './context'

/** A student as documents take them, made from an intake alone: nothing decided, nothing edited. */
export const studentOf = (intake: Intake): DocumentStudent => ({
  intake,
  weights: null,
  plan: null,
  choice: null,
  pinned: [],
  setAside: [],
  followUp: noFollowUp,
})

/** The same with the plan as it is proposed. @throws Error when the catalog's route cannot be planned */
export function withPlan(
  intake: Intake,
  chosen: { readonly specialty: string; readonly route: string; readonly today: string },
  { catalog, t }: Pick<Knowledge, 'catalog' | 't'>,
): DocumentStudent {
  const made = generatePlan({ intake, catalog, ...chosen })
  if (!made.ok) throw new Error(say(t, made.problem))
  return { ...studentOf(intake), plan: newEditedPlan(made.plan, t) }
}
