import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LocalEntry, LocalKind } from '../../../core/local/local'
import { Panel } from '../../components/Panel'
import { aboutOf, addedOf } from './about'
import classes from './EntryPanel.module.css'

interface EntryPanelProps {
  kind: LocalKind
  entries: readonly LocalEntry[]
  onAdd: () => void
  onEdit: (entry: LocalEntry) => void
  onRemove: (entry: LocalEntry) => void
}

/** One list: each entry with what tells it apart, who added it and when. */
export function EntryPanel({ kind, entries, onAdd, onEdit, onRemove }: EntryPanelProps) {
  const { t } = useTranslation()
  return (
    <Panel
      title={t(`local:kinds.${kind}`)}
      action={
        <Button variant="default" size="compact-md" onClick={onAdd}>
          {t(`local:addOf.${kind}`)}
        </Button>
      }
    >
      {entries.length === 0 && <p className={classes.quiet}>{t('local:empty')}</p>}
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <div className={classes.words}>
              <strong>{entry.name}</strong>
              <div>{aboutOf(entry, t)}</div>
              <div className={classes.quiet}>{addedOf(entry, t)}</div>
            </div>
            <Group gap="xs">
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={t('local:editOf', { name: entry.name })}
                onClick={() => onEdit(entry)}
              >
                {t('local:edit')}
              </Button>
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={t('local:removeOf', { name: entry.name })}
                onClick={() => onRemove(entry)}
              >
                {t('local:remove')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
