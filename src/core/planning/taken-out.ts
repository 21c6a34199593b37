/** What planning again must know beyond the last plan: what was taken out long ago, and what came from the library of steps. */
import type { EditedPlan, PlanContent, PlanStep } from './edited-plan'
import { placeBeside } from './merge-order'
import { libraryPrefix } from './step-library'

/** As many as a record keeps; the oldest go first. */
const mostKept = 500

/** Ids of everything that was ever proposed for this plan and is not in it: taken out by the counselor. */
export function takenOutOf({ base, current, takenOut }: EditedPlan): string[] {
  const here = new Set(idsOf(current))
  return [...new Set([...takenOut, ...idsOf(base)])].filter((id) => !here.has(id)).slice(-mostKept)
}

/** The base with what the new plan brings back although it was taken out: so it counts as taken out, not as new. */
export function withTakenOut(base: PlanContent, next: PlanContent, takenOut: readonly string[]): PlanContent {
  // Beside the neighbours they have in the new plan: nothing else then counts as moved.
  const returning = <T extends { readonly id: string }>(was: readonly T[], now: readonly T[]): T[] => {
    const back = now.filter(({ id }) => takenOut.includes(id) && !was.some((item) => item.id === id))
    const order = back.reduce<readonly string[]>(
      (list, { id }) =>
        placeBeside(
          list,
          id,
          now.map((item) => item.id),
        ),
      was.map(({ id }) => id),
    )
    const all = new Map([...was, ...back].map((item) => [item.id, item]))
    return order.map((id) => all.get(id)!)
  }
  return {
    ...base,
    steps: returning(base.steps, next.steps),
    firstNinetyDays: returning(base.firstNinetyDays, next.firstNinetyDays),
  }
}

/**
 * A step added from the library that the new plan has on its own becomes the proposed one: what the counselor wrote and
 * dated stays, its reasons and sources are the plan's, and it is there once.
 */
export function adoptLibrarySteps(old: EditedPlan, next: PlanContent): EditedPlan {
  const proposed = new Map(next.steps.map((step) => [`${libraryPrefix}${step.id}`, step]))
  const taken = old.current.steps.filter(({ id }) => proposed.has(id))
  const free = taken.filter(({ id }) => !old.current.steps.some((step) => step.id === proposed.get(id)!.id))
  if (free.length === 0) return old
  const renamed = new Map(free.map(({ id }) => [id, proposed.get(id)!.id]))
  const steps = old.current.steps.map((step) => ({ ...step, id: renamed.get(step.id) ?? step.id }))
  const bases = free.map((step): PlanStep => {
    const { kind, credential, state, explanation, facts, sources } = step
    return { ...proposed.get(step.id)!, kind, credential, state, explanation, facts, sources }
  })
  const kept = old.base.steps.filter(({ id }) => !bases.some((base) => base.id === id))
  return {
    ...old,
    base: { ...old.base, steps: [...kept, ...bases] },
    current: { ...old.current, steps },
    smartGoals: old.smartGoals.map((goal) => ({
      ...goal,
      steps: goal.steps.map((id) => renamed.get(id) ?? id),
    })),
  }
}

const idsOf = ({ steps, firstNinetyDays }: PlanContent): readonly string[] =>
  [...steps, ...firstNinetyDays].map(({ id }) => id)
