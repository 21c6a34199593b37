import type { EditedPlan, PlanContent, PlanStep } from '../../../core/planning/edited-plan'
import { adoptLibrarySteps, takenOutOf } from '../../../core/planning/taken-out'

/**
 * Another specialty or route: own steps, own actions and the notes come along, and so do ticks and notes of steps that
 * both plans have, and the goals. Dates and wording are the new plan's; what was taken out stays out.
 */
export function carryToOtherRoute(before: EditedPlan, fresh: EditedPlan): EditedPlan {
  const old = adoptLibrarySteps(before, fresh.base)
  const takenOut = takenOutOf(old)
  const oldBase = byId(old.base.steps)
  const oldCurrent = byId(old.current.steps)
  const ownSteps = old.current.steps.filter(({ id }) => !oldBase.has(id))
  const ownActions = old.current.firstNinetyDays.filter(
    ({ id }) => !old.base.firstNinetyDays.some((action) => action.id === id),
  )
  const stays = ({ id }: { readonly id: string }): boolean => !takenOut.includes(id)
  return {
    ...fresh,
    goalDates: old.goalDates,
    smartGoals: old.smartGoals,
    takenOut,
    current: {
      steps: [
        ...fresh.current.steps.filter(stays).map((step) => {
          const kept = oldCurrent.get(step.id)
          return kept
            ? { ...step, status: step.status === 'done' ? step.status : kept.status, notes: kept.notes }
            : step
        }),
        ...ownSteps,
      ],
      firstNinetyDays: [...fresh.current.firstNinetyDays.filter(stays), ...ownActions],
      notes: old.current.notes,
    },
  }
}

/** What a new plan would change, for one quiet line above the plan. All zero: nothing worth saying. */
export interface PlanDifference {
  readonly moved: number
  readonly added: number
  readonly dropped: number
}

/** Compares proposals by dates and steps, not by wording: another language is not another plan. */
export function differenceOf(old: PlanContent, fresh: PlanContent): PlanDifference {
  const before = byId(old.steps)
  const after = byId(fresh.steps)
  return {
    moved: fresh.steps.filter(({ id, start, end }) => {
      const was = before.get(id)
      return was !== undefined && (was.start !== start || was.end !== end)
    }).length,
    added: fresh.steps.filter(({ id }) => !before.has(id)).length,
    dropped: old.steps.filter(({ id }) => !after.has(id)).length,
  }
}

export const isDifferent = ({ moved, added, dropped }: PlanDifference): boolean => moved + added + dropped > 0

const byId = (steps: readonly PlanStep[]): ReadonlyMap<string, PlanStep> =>
  new Map(steps.map((step) => [step.id, step]))
