import { useTranslation } from 'react-i18next'
import type { PlanStep } from '../../../core/planning/edited-plan'
import classes from './Timeline.module.css'

/** The timeline in words, in the order of time. */
export function TimelineTable({ steps }: { steps: readonly PlanStep[] }) {
  const { t } = useTranslation('plan')
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['step', 'start', 'end', 'status'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`timeline.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <th scope="row">{step.title}</th>
            <td>{t('step.day', { date: step.start })}</td>
            <td>{t('step.day', { date: step.end })}</td>
            <td>{t(`status.${step.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
