/**
 * Whether a plan still holds together after its dates were edited: what waits for something must not start before that
 * ends. The proposal keeps this by itself; an edit of one date does not move the others, because they are the
 * counselor's. So it is said, and mended only when asked.
 */
import type { Catalog } from '../catalog/catalog'
import { addDays, daysBetween } from './dates'
import type { EditedPlan, PlanContent, PlanStep } from './edited-plan'

export interface OrderConflict {
  readonly step: PlanStep
  /** What it waits for, which ends only after `step` starts; `null` where the step itself ends before it starts. */
  readonly waitsFor: PlanStep | null
}

/** Every place where the edited dates cannot hold, in the order of the plan. Steps done or dropped hold nothing up. */
export function orderConflicts({ base, current }: EditedPlan, catalog: Catalog): readonly OrderConflict[] {
  return current.steps.filter(isAhead).flatMap((step): OrderConflict[] => {
    const reversed = step.end < step.start ? [{ step, waitsFor: null }] : []
    const early = waitedFor(step, catalog).flatMap((id) => {
      const earlier = current.steps.find((other) => other.id === id)
      if (earlier === undefined || !isAhead(earlier) || earlier.end <= step.start) return []
      // Where the proposal itself lets the two overlap, like a course within a degree, so may an edit.
      return gapOf(base, id, step.id) >= 0 ? [{ step, waitsFor: earlier }] : []
    })
    return [...reversed, ...early]
  })
}

/**
 * The content with every step that starts too early moved back, with all that follows from it, by as little as keeps
 * the distance the proposal had. Lengths stay; nothing is moved forward.
 */
export function moveFollowing(plan: EditedPlan, catalog: Catalog): PlanContent {
  let current = plan.current
  // Each round settles at least one step for good, because what steps wait for has no circles.
  for (let round = 0; round <= plan.current.steps.length; round += 1) {
    const conflict = orderConflicts({ ...plan, current }, catalog).find(({ waitsFor }) => waitsFor !== null)
    if (!conflict) break
    const { step, waitsFor } = conflict
    const start = addDays(waitsFor!.end, gapOf(plan.base, waitsFor!.id, step.id))
    const later = daysBetween(step.start, start)
    const moved = { ...step, start, end: addDays(step.end, later) }
    current = { ...current, steps: current.steps.map((other) => (other.id === step.id ? moved : other)) }
  }
  return current
}

const isAhead = ({ status }: PlanStep): boolean => status !== 'done' && status !== 'dropped'

function waitedFor({ id }: PlanStep, catalog: Catalog): readonly string[] {
  const after = catalog.pathways.milestones.find((milestone) => milestone.id === id)?.after
  return after ? [...new Set([...after.allOf, ...after.oneOf, ...after.ifPlanned])] : []
}

/** Days between the end of one step and the start of the next as proposed; less than 0 where either is not proposed or they overlap. */
function gapOf({ steps }: PlanContent, before: string, after: string): number {
  const [one, other] = [before, after].map((id) => steps.find((step) => step.id === id))
  return one && other ? daysBetween(one.end, other.start) : -1
}
