import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { itemsBySection } from '../../../../core/intake/items'
import type { Intake } from '../../../../core/intake/schema'
import { Panel } from '../../../components/Panel'
import { capitalized } from '../../../lib/capitalized'
import { withEntry, withField, withoutEntry } from '../edit'
import { EntryList } from './EntryList'
import { MonthField } from './MonthField'
import { SelectOrOther } from './SelectOrOther'
import { useIntake } from './use-intake'

type Entry = NonNullable<Intake['experience']>[number]

const kinds = ['volunteer', 'paid', 'internship', 'job-shadow', 'caregiving', 'school', 'military'] as const

/** What the student has already tried. */
export function ExperienceSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { intake, change } = useIntake(id)
  const entries = intake.experience ?? []
  const keep = (list: Entry[], field?: string) =>
    change((now) => withField(now, 'experience', list.length > 0 ? list : undefined), field)
  const kindOptions = kinds.map((value) => ({ value: value as string, label: t(`intake:experience.kinds.${value}`) }))
  const settingOptions = itemsBySection.settings.map((value) => ({
    value: value as string,
    label: capitalized(t(`intake:items.settings.${value}.label`)),
  }))
  return (
    <Panel>
      {entries.length === 0 && <p className="soft">{t('intake:experience.empty')}</p>}
      <EntryList
        id={id}
        draftPrefix="experience."
        entries={entries}
        max={100}
        nameOf={(_entry, index) => t('intake:experience.entry', { number: index + 1 })}
        addLabel={t('intake:experience.add')}
        onAdd={() => keep([...entries, { kind: 'volunteer' }])}
        onRemove={(index) => keep(withoutEntry(entries, index))}
        render={(entry, index) => {
          const set = <K extends keyof Entry>(key: K, value: Entry[K] | '') =>
            keep(
              withEntry(entries, index, (now) =>
                key === 'kind' ? { ...now, kind: String(value) } : withField(now, key, value),
              ),
              `experience.${index}.${String(key)}`,
            )
          return (
            <Panel.Columns>
              <SelectOrOther
                label={t('intake:experience.kind')}
                options={kindOptions}
                value={entry.kind}
                onChange={(value) => set('kind', value)}
              />
              <SelectOrOther
                label={t('intake:experience.setting')}
                options={settingOptions}
                value={entry.setting ?? ''}
                onChange={(value) => set('setting', value)}
              />
              <MonthField
                id={id}
                draftKey={`experience.${index}.from`}
                entry={entry}
                label={t('intake:experience.from')}
                value={entry.from}
                onChange={(value) => set('from', value)}
              />
              <MonthField
                id={id}
                draftKey={`experience.${index}.to`}
                entry={entry}
                label={t('intake:experience.to')}
                value={entry.to}
                onChange={(value) => set('to', value)}
              />
              <TextInput
                label={t('intake:experience.hours')}
                inputMode="numeric"
                maxLength={5}
                value={entry.hours?.toString() ?? ''}
                onChange={(event) => {
                  const digits = event.currentTarget.value.replace(/\D/g, '')
                  set('hours', digits === '' ? '' : Number(digits))
                }}
              />
            </Panel.Columns>
          )
        }}
      />
    </Panel>
  )
}
