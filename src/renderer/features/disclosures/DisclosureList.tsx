import { useTranslation } from 'react-i18next'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import { AddDisclosure } from './AddDisclosure'
import { DisclosureEntry } from './DisclosureEntry'
import classes from './disclosures.module.css'

/** Every copy that left the office, newest first, kept with the record. */
export function DisclosureList({ id }: { id: string }) {
  const { t } = useTranslation()
  const { record } = useStudent(id)
  const newestFirst = record.disclosures.toReversed().toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  return (
    <Panel title={t('records:disclosure.title')} hint={t('records:disclosure.hint')}>
      {newestFirst.length === 0 && <p className={classes.note}>{t('records:disclosure.none')}</p>}
      {newestFirst.length > 0 && (
        <ul className={classes.list}>
          {newestFirst.map((entry) => (
            <DisclosureEntry key={entry.id} id={id} entry={entry} />
          ))}
        </ul>
      )}
      <AddDisclosure id={id} />
    </Panel>
  )
}
