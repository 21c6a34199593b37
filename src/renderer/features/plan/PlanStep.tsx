import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStudent } from '../../lib/use-student'
import { usePrintCommand } from '../documents/use-print-command'
import { PlanEditor } from './PlanEditor'
import { PlanPreview } from './PlanPreview'
import classes from './Plan.module.css'

/** The dated plan, with the page it prints as beside it where there is room. */
export function PlanStep({ id }: { id: string }) {
  const { t } = useTranslation('plan')
  const { record } = useStudent(id)
  const [, navigate] = useLocation()
  usePrintCommand(id)
  const wide = useMediaQuery('(min-width: 1340px)', false, { getInitialValueInEffect: false })
  if (!record.plan)
    return (
      <section className={classes.empty}>
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.teach')}</p>
        <Button onClick={() => navigate(`/students/${id}/matches`)}>{t('empty.go')}</Button>
      </section>
    )
  return (
    <div className={classes.page}>
      <PlanEditor id={id} plan={record.plan} />
      {wide && <PlanPreview id={id} />}
    </div>
  )
}
