import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { replan } from '../../../core/planning/merge'
import type { MergeReport } from '../../../core/planning/merge-report'
import { translatorOf } from '../../../shared/i18n'
import { useCatalog } from '../../app/catalog'
import { useStudent } from '../../lib/use-student'
import classes from './Plan.module.css'
import { makePlan } from './planner'
import { differenceOf, isDifferent } from './replan'
import type { PlanEdits } from './use-plan-edits'
import { useToday } from './use-today'

interface ReplanBannerProps {
  readonly id: string
  readonly plan: EditedPlan
  readonly replace: PlanEdits['replace']
  readonly onSaid: (text: string) => void
  readonly onReport: (report: MergeReport) => void
}

/**
 * Quiet until the answers would lead to another plan than the one that was made: then says by how much, and offers to
 * plan again. What the counselor changed stays as it is.
 */
export function ReplanBanner({ id, plan, replace, onSaid, onReport }: ReplanBannerProps) {
  const { t, i18n } = useTranslation('plan')
  const catalog = useCatalog()
  const { record } = useStudent(id)
  const today = useToday()
  const { intake } = record
  // Compared as of the day the plan was made: time alone does not make a plan out of date.
  const difference = useMemo(() => {
    const then = makePlan(
      { intake, catalog, specialty: plan.specialty, route: plan.route, today: plan.generatedOn },
      translatorOf(i18n),
    )
    return then && differenceOf(plan.base, then.base)
  }, [plan.base, plan.specialty, plan.route, plan.generatedOn, intake, catalog, i18n])
  if (!difference || !isDifferent(difference)) return null
  return (
    <section className={classes.replan} aria-label={t('replan.title')}>
      <div>
        <strong>{t('replan.title')}</strong>
        <div>{t('replan.what', { moved: difference.moved, added: difference.added, dropped: difference.dropped })}</div>
      </div>
      <Button
        onClick={() => {
          const fresh = makePlan(
            { intake, catalog, specialty: plan.specialty, route: plan.route, today },
            translatorOf(i18n),
          )
          if (!fresh) return
          const merged = replan(plan, fresh)
          replace(() => merged.plan)
          onReport(merged.report)
          onSaid(t('replan.done'))
        }}
      >
        {t('replan.action')}
      </Button>
    </section>
  )
}
