import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan } from '../../../../core/planning/edited-plan'
import { goalChoices, keyOfWhat } from '../../../../core/planning/goal-choices'
import { useCatalog } from '../../../app/catalog'
import type { TimelineGoal } from '../timeline-layout'

/** What the student wants to reach by a day, for the drawn timeline: dates to reach, and written goals not reached yet. */
export function useTimelineGoals(plan: EditedPlan, state: string | null): readonly TimelineGoal[] {
  const { t } = useTranslation('plan')
  const catalog = useCatalog()
  return useMemo(() => {
    const choices = goalChoices(plan, catalog, state)
    const dates = plan.goalDates.map(({ id, what, date }): TimelineGoal => {
      const title = choices.find((choice) => keyOfWhat(choice.what) === keyOfWhat(what))?.title
      const name = title ?? (what.kind === 'first-job' ? t('goals.firstJob') : what.id)
      return { id, date, label: t('timeline.goalBy', { name, date }) }
    })
    const written = plan.smartGoals.flatMap(({ id, specific, by, reached }): TimelineGoal[] =>
      by === null || reached || specific.trim() === ''
        ? []
        : [{ id, date: by, label: t('timeline.goalBy', { name: specific.trim(), date: by }) }],
    )
    return [...dates, ...written]
  }, [plan, catalog, state, t])
}
