import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStudent } from '../../lib/use-student'
import { PrintPages } from './PrintPages'
import classes from './PrintStep.module.css'

/** The pages as they will leave the printer, and the two ways to take them along. */
export function PrintStep({ id }: { id: string }) {
  const { t } = useTranslation('print')
  const { record } = useStudent(id)
  const [, navigate] = useLocation()
  if (record.plan) return <PrintPages id={id} />
  return (
    <section className={classes.empty}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.teach')}</p>
      <Button onClick={() => navigate(`/students/${id}/matches`)}>{t('empty.go')}</Button>
    </section>
  )
}
