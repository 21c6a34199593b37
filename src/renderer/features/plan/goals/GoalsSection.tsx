import { useTranslation } from 'react-i18next'
import type { EditedPlan } from '../../../../core/planning/edited-plan'
import type { PlanEdits } from '../use-plan-edits'
import { GoalDates } from './GoalDates'
import classes from './Goals.module.css'
import { SmartGoals } from './SmartGoals'

export interface GoalsProps {
  readonly id: string
  readonly plan: EditedPlan
  readonly replace: PlanEdits['replace']
  readonly onSaid: (text: string) => void
}

/** What the student wants to reach: days held against the plan, and goals in their own words. */
export function GoalsSection(props: GoalsProps) {
  const { t } = useTranslation('plan')
  return (
    <section className={classes.section} aria-labelledby="plan-goals">
      <h3 id="plan-goals">{t('goals.title')}</h3>
      <p className="soft">{t('goals.lead')}</p>
      <GoalDates {...props} />
      <SmartGoals {...props} />
    </section>
  )
}
