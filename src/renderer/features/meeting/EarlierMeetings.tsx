import { useTranslation } from 'react-i18next'
import type { CheckIn } from '../../../core/follow-up/schema'
import classes from './Meeting.module.css'

/** What was said before, newest first. */
export function EarlierMeetings({ checkIns }: { checkIns: readonly CheckIn[] }) {
  const { t } = useTranslation('meeting')
  if (checkIns.length === 0) return null
  return (
    <section>
      <h3>{t('history.title')}</h3>
      <ol className={classes.history}>
        {checkIns.toReversed().map(({ id, on, by, notes }) => (
          <li key={id}>
            <h4>{by ? t('history.by', { date: on, by }) : t('history.day', { date: on })}</h4>
            <p>{notes.trim() || <span className="soft">{t('history.noNotes')}</span>}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
