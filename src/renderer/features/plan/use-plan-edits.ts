import { useMemo } from 'react'
import { stampDone } from '../../../core/follow-up/stamp-done'
import type { EditedPlan, PlanContent } from '../../../core/planning/edited-plan'
import type { StudentRecord } from '../../../shared/record'
import { useStudent } from '../../lib/use-student'
import { useToday } from './use-today'

export interface PlanEdits {
  /** Changes the plan's content. Changes under one key that follow each other (typing) are undone together. */
  readonly edit: (change: (content: PlanContent, base: PlanContent) => PlanContent, mergeKey?: string) => void
  readonly replace: (change: (plan: EditedPlan) => EditedPlan, mergeKey?: string) => void
}

/** Ways to change a student's plan; each is on the screen at once, saved, and can be undone. */
export function usePlanEdits(id: string): PlanEdits {
  const { update } = useStudent(id)
  const today = useToday()
  return useMemo(() => {
    const replace = (change: (plan: EditedPlan) => EditedPlan, mergeKey?: string) =>
      update(
        (record) => (record.plan ? withPlan(record, change(record.plan), today) : record),
        mergeKey === undefined ? {} : { mergeKey },
      )
    return {
      replace,
      edit: (change, mergeKey) => replace((plan) => ({ ...plan, current: change(plan.current, plan.base) }), mergeKey),
    }
  }, [update, today])
}

/** The record with another plan; the day on which something was ticked is kept beside it, wherever it was ticked. */
function withPlan(record: StudentRecord, plan: EditedPlan, today: string): StudentRecord {
  if (record.plan === null || today === '') return { ...record, plan }
  return { ...record, plan, followUp: stampDone(record.followUp, record.plan.current, plan.current, today) }
}
