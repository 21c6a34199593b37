import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import { AddDisclosure } from './AddDisclosure'
import { AskDisclosure, isUnanswered, type Copy } from './AskDisclosure'
import { DisclosureEntry } from './DisclosureEntry'
import classes from './disclosures.module.css'

/** Every copy that left the office, newest first, kept with the record; and those of which nobody has said yet who got them. */
export function DisclosureList({ id }: { id: string }) {
  const { t } = useTranslation()
  const { record, drafts } = useStudent(id)
  const [open, setOpen] = useState(() => drafts.keys().filter(isUnanswered))
  const newestFirst = record.disclosures.toReversed().toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  return (
    <>
      {open.map((key) => (
        <AskDisclosure
          key={key}
          id={id}
          copy={drafts.get(key) as Copy}
          draftKey={key}
          onDone={() => setOpen(open.filter((one) => one !== key))}
        />
      ))}
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
    </>
  )
}
