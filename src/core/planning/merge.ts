/**
 * Replanning without losing work: what the counselor edited since the last generated plan is carried into a new one.
 * An edit is never lost, what nobody touched follows the new plan, and where both changed the same thing the edit
 * stands and the proposal is listed for a decision.
 */
import type { EditedPlan, PlanAction, PlanContent, PlanStep } from './edited-plan'
import { mergeItems } from './merge-items'
import { mergeReport, type MergeReport } from './merge-report'
import { adoptLibrarySteps, takenOutOf, withTakenOut } from './taken-out'

export interface MergeInput {
  /** As last generated. */
  readonly base: PlanContent
  /** As the counselor has it now. */
  readonly current: PlanContent
  /** As newly generated. */
  readonly next: PlanContent
}

export interface MergeResult {
  readonly content: PlanContent
  readonly report: MergeReport
}

/**
 * Merges by step and field. Ids within a list must be unique. With nothing edited the result is `next`, with nothing new
 * it is `current`; so merging the same `next` again, as base, changes nothing.
 */
export function mergePlans({ base, current, next }: MergeInput): MergeResult {
  const steps = mergeItems<PlanStep>({ base: base.steps, current: current.steps, next: next.steps }, ['start', 'end'])
  const actions = mergeItems<PlanAction>({
    base: base.firstNinetyDays,
    current: current.firstNinetyDays,
    next: next.firstNinetyDays,
  })
  const untouched = current.notes === base.notes
  const notes = untouched ? next.notes : current.notes
  const notesFate =
    next.notes === current.notes ? null : untouched ? 'followed' : next.notes === base.notes ? 'kept' : 'conflict'
  return {
    content: { steps: [...steps.items], firstNinetyDays: [...actions.items], notes },
    report: mergeReport({ steps: steps.fates, actions: actions.fates, next, notes: notesFate }),
  }
}

/**
 * The counselor's plan over a newly generated one: the new one is what later edits are told from. What was taken out
 * before stays out, goals stay as they are.
 */
export function replan(
  before: EditedPlan,
  fresh: EditedPlan,
): { readonly plan: EditedPlan; readonly report: MergeReport } {
  const old = adoptLibrarySteps(before, fresh.base)
  const takenOut = takenOutOf(old)
  const base = withTakenOut(old.base, fresh.base, takenOut)
  const { content, report } = mergePlans({ base, current: old.current, next: fresh.base })
  const { goalDates, smartGoals } = old
  return { plan: { ...fresh, current: content, goalDates, smartGoals, takenOut }, report }
}
