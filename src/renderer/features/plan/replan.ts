import type { EditedPlan, PlanContent, PlanStep } from '../../../core/planning/edited-plan'
import { proposedFields } from './edits'

/**
 * Carries what the counselor did to a plan over to a newly generated one, step by step of the same id: changed fields,
 * status, notes, own steps, and steps taken out stay as they are. Where the new proposal differs from the old one in a
 * field the counselor had changed, the counselor's stays.
 */
export function carryOver(old: EditedPlan, fresh: EditedPlan): EditedPlan {
  const oldBase = byId(old.base.steps)
  const oldCurrent = byId(old.current.steps)
  const steps = fresh.base.steps.flatMap((proposed) => {
    const was = oldBase.get(proposed.id)
    const kept = oldCurrent.get(proposed.id)
    if (was && !kept) return []
    return [was && kept ? { ...proposed, ...changesOf(kept, was) } : proposed]
  })
  return {
    ...fresh,
    current: {
      steps: old.current.steps.reduce(
        (list, step, i) =>
          keepsByItself(step, oldBase, fresh) ? insertAfter(list, step, old.current.steps.slice(0, i)) : list,
        steps,
      ),
      firstNinetyDays: carryActions(old, fresh),
      notes: old.current.notes,
    },
  }
}

/**
 * Another specialty or route: own steps, own actions and the notes come along, and so do ticks and notes of steps that
 * both plans have. Dates and wording are the new plan's.
 */
export function carryToOtherRoute(old: EditedPlan, fresh: EditedPlan): EditedPlan {
  const oldBase = byId(old.base.steps)
  const oldCurrent = byId(old.current.steps)
  const ownSteps = old.current.steps.filter(({ id }) => !oldBase.has(id))
  const ownActions = old.current.firstNinetyDays.filter(
    ({ id }) => !old.base.firstNinetyDays.some((action) => action.id === id),
  )
  return {
    ...fresh,
    current: {
      steps: [
        ...fresh.current.steps.map((step) => {
          const kept = oldCurrent.get(step.id)
          return kept
            ? { ...step, status: step.status === 'done' ? step.status : kept.status, notes: kept.notes }
            : step
        }),
        ...ownSteps,
      ],
      firstNinetyDays: [...fresh.current.firstNinetyDays, ...ownActions],
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

/** Own steps, and proposed steps the counselor worked on that the new proposal no longer has. */
function keepsByItself(step: PlanStep, oldBase: ReadonlyMap<string, PlanStep>, fresh: EditedPlan): boolean {
  if (fresh.base.steps.some(({ id }) => id === step.id)) return false
  const was = oldBase.get(step.id)
  return was === undefined || Object.keys(changesOf(step, was)).length > 0
}

function changesOf(kept: PlanStep, was: PlanStep): Partial<PlanStep> {
  const fields = [...proposedFields, 'status', 'notes'] as const
  return Object.fromEntries(fields.flatMap((field) => (kept[field] === was[field] ? [] : [[field, kept[field]]])))
}

function insertAfter(list: readonly PlanStep[], step: PlanStep, before: readonly PlanStep[]): PlanStep[] {
  const at = before.reduceRight(
    (found, earlier) => (found >= 0 ? found : list.findIndex(({ id }) => id === earlier.id)),
    -1,
  )
  return list.toSpliced(at + 1, 0, step)
}

function carryActions(old: EditedPlan, fresh: EditedPlan): PlanContent['firstNinetyDays'] {
  const was = old.base.firstNinetyDays
  const now = old.current.firstNinetyDays
  const proposed = fresh.base.firstNinetyDays.flatMap((action) => {
    const before = was.find(({ id }) => id === action.id)
    const kept = now.find(({ id }) => id === action.id)
    if (!before) return [action]
    if (!kept) return []
    const changed = (['title', 'detail', 'due', 'done'] as const).flatMap((field) =>
      kept[field] === before[field] ? [] : [[field, kept[field]]],
    )
    return [{ ...action, ...Object.fromEntries(changed) }]
  })
  return [...proposed, ...now.filter(({ id }) => !was.some((action) => action.id === id))]
}
