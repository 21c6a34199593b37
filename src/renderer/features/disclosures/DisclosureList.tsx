import { useTranslation } from 'react-i18next'
import { isExempt } from '../../../core/disclosures/bases'
import { localeFor } from '../../../shared/i18n'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import classes from './disclosures.module.css'

/** Every copy that left the office, newest first, kept with the record. */
export function DisclosureList({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const { record } = useStudent(id)
  if (record.disclosures.length === 0) return null
  const day = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Panel title={t('records:disclosure.title')} hint={t('records:disclosure.hint')}>
      <ul className={classes.list}>
        {record.disclosures.toReversed().map((entry) => (
          <li key={entry.id}>
            <strong>{day.format(new Date(entry.day))}</strong>{' '}
            {[
              entry.title,
              entry.to,
              entry.interest,
              entry.purpose,
              t(`records:disclosure.bases.${entry.basis}`),
              entry.by,
            ]
              .filter(Boolean)
              .join(' · ')}
            {isExempt(entry.basis) && <span className={classes.note}> {t('records:disclosure.exempt')}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
