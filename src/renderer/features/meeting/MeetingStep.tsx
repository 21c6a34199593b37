import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStudent } from '../../lib/use-student'
import { useToday } from '../plan/use-today'
import { MeetingPage } from './MeetingPage'
import classes from './Meeting.module.css'

/** What a meeting is about: what was due, what comes next, what was said, and when to meet again. */
export function MeetingStep({ id }: { id: string }) {
  const { t } = useTranslation('meeting')
  const { record } = useStudent(id)
  const [, navigate] = useLocation()
  const today = useToday()
  if (!record.plan)
    return (
      <section className={classes.empty}>
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.teach')}</p>
        <Button onClick={() => navigate(`/students/${id}/matches`)}>{t('empty.go')}</Button>
      </section>
    )
  // Everything here is counted from today.
  return today === '' ? null : <MeetingPage id={id} plan={record.plan} today={today} />
}
