import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entryKinds, type EntryKind } from '../../../shared/record/entries'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import { Entry } from './Entry'
import { NewEntry } from './NewEntry'
import classes from './notes.module.css'

/** The file drawer: what was done and said, newest first, each with who and when. */
export function FilePanel({ id }: { id: string }) {
  const { t } = useTranslation('notes')
  const { record } = useStudent(id)
  const [kind, setKind] = useState<EntryKind | null>(null)
  const shown = record.entries
    .filter((entry) => kind === null || entry.kind === kind)
    .toSorted((a, b) => (a.day === b.day ? (a.at < b.at ? 1 : -1) : a.day < b.day ? 1 : -1))
  return (
    <Panel title={t('file.title')} hint={t('file.hint')}>
      <NewEntry id={id} />
      {record.entries.length > 0 && (
        <div className={classes.filter}>
          <NativeSelect
            label={t('file.show')}
            data={[
              { value: '', label: t('file.all') },
              ...entryKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) })),
            ]}
            value={kind ?? ''}
            onChange={(event) => setKind((event.currentTarget.value || null) as EntryKind | null)}
          />
          <p role="status" className={classes.quiet}>
            {t('file.count', { count: shown.length })}
          </p>
        </div>
      )}
      <ol className={classes.entries}>
        {shown.map((entry) => (
          <Entry key={entry.id} id={id} entry={entry} />
        ))}
      </ol>
    </Panel>
  )
}
