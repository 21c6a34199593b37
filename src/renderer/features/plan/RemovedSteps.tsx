import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import { removedSteps, restoreStep } from './edits'
import classes from './Plan.module.css'
import type { PlanEdits } from './use-plan-edits'

/** Proposed steps that were taken out: one line each, so that nobody wonders where they went. */
export function RemovedSteps({ plan, edit }: { plan: EditedPlan; edit: PlanEdits['edit'] }) {
  const { t } = useTranslation('plan')
  const removed = removedSteps(plan.current, plan.base)
  if (removed.length === 0) return null
  return (
    <details className={classes.removed}>
      <summary>{t('removed.title', { count: removed.length })}</summary>
      <ul>
        {removed.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('removed.restoreNamed', { title })}
              onClick={() => edit((content, base) => restoreStep(content, id, base))}
            >
              {t('removed.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
