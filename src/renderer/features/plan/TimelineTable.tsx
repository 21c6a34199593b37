import { useTranslation } from 'react-i18next'
import type { PlanStep } from '../../../core/planning/edited-plan'
import type { TimelineGoal } from './timeline-layout'
import classes from './Timeline.module.css'

interface TimelineTableProps {
  readonly steps: readonly PlanStep[]
  readonly goals: readonly TimelineGoal[]
}

/** The timeline in words, in the order of time; the goals after the steps. */
export function TimelineTable({ steps, goals }: TimelineTableProps) {
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
            <td>
              {step.earliest && step.status !== 'done'
                ? t('timeline.atTheEarliest', { date: step.end })
                : t('step.day', { date: step.end })}
            </td>
            <td>{t(`status.${step.status}`)}</td>
          </tr>
        ))}
        {goals.map(({ id, label, date }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td />
            <td>{t('step.day', { date })}</td>
            <td>{t('timeline.goal')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
