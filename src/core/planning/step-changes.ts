/** What an edited table would change in a plan, step by step, for someone to look at before it does. */
import type { PlanStep } from './edited-plan'
import { movedIds } from './merge-order'

const shown = ['title', 'start', 'end', 'status', 'owner', 'detail', 'notes'] as const
export type ShownField = (typeof shown)[number]

export interface FieldChange {
  readonly field: ShownField
  readonly was: string
  readonly now: string
}

export type StepChange =
  | { readonly kind: 'added'; readonly step: PlanStep }
  | { readonly kind: 'changed'; readonly step: PlanStep; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'moved'; readonly step: PlanStep }

/** In the order of the new list. A step that is both changed and moved is told as changed. Nothing is ever taken out. */
export function stepChanges(before: readonly PlanStep[], after: readonly PlanStep[]): readonly StepChange[] {
  const known = new Map(before.map((step) => [step.id, step]))
  const moved = movedIds(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  )
  return after.flatMap((step): StepChange[] => {
    const was = known.get(step.id)
    if (was === undefined) return [{ kind: 'added', step }]
    const fields = shown
      .filter((field) => was[field] !== step[field])
      .map((field) => ({ field, was: was[field], now: step[field] }))
    if (fields.length > 0) return [{ kind: 'changed', step, fields }]
    return moved.has(step.id) ? [{ kind: 'moved', step }] : []
  })
}
