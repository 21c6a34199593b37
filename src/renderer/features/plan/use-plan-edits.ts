import { useMemo } from 'react'
import type { EditedPlan, PlanContent } from '../../../core/planning/edited-plan'
import { useStudent } from '../../lib/use-student'

export interface PlanEdits {
  /** Changes the plan's content. Changes under one key that follow each other (typing) are undone together. */
  readonly edit: (change: (content: PlanContent, base: PlanContent) => PlanContent, mergeKey?: string) => void
  readonly replace: (change: (plan: EditedPlan) => EditedPlan, mergeKey?: string) => void
}

/** Ways to change a student's plan; each is on the screen at once, saved, and can be undone. */
export function usePlanEdits(id: string): PlanEdits {
  const { update } = useStudent(id)
  return useMemo(() => {
    const replace = (change: (plan: EditedPlan) => EditedPlan, mergeKey?: string) =>
      update(
        (record) => (record.plan ? { ...record, plan: change(record.plan) } : record),
        mergeKey === undefined ? {} : { mergeKey },
      )
    return {
      replace,
      edit: (change, mergeKey) => replace((plan) => ({ ...plan, current: change(plan.current, plan.base) }), mergeKey),
    }
  }, [update])
}
