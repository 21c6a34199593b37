import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { percentileNames, type LocalEntry, type LocalKind, type LocalWage } from '../../../core/local/local'
import type { Translate } from '../../../core/message'
import { Panel } from '../../components/Panel'
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
              <div className={classes.quiet}>
                {t(entry.addedBy === '' ? 'local:addedOn' : 'local:added', { who: entry.addedBy, date: entry.addedOn })}
              </div>
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

function aboutOf(entry: LocalEntry, t: Translate): string {
  const parts =
    'cswe' in entry
      ? [entry.city, entry.state, `${t('local:fields.cswe')}: ${t(`local:cswe.${entry.cswe}`)}`]
      : 'area' in entry
        ? [payOf(entry, t), entry.area, entry.period, entry.source]
        : 'role' in entry
          ? [entry.role, entry.organization, entry.phone, entry.email]
          : [entry.city, entry.state, entry.what, entry.phone]
  return parts.filter(Boolean).join(' · ')
}

/** The lowest and the highest amount that were entered; one where there is one. */
function payOf(wage: LocalWage, t: Translate): string {
  const amounts = percentileNames.flatMap((at) => wage[at] ?? [])
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  return low === high ? t(`local:pay.one.${wage.per}`, { low }) : t(`local:pay.range.${wage.per}`, { low, high })
}
