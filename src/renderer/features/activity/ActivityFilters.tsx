import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { deeds, type Deed } from '../../../shared/activity'
import type { ActivityFilter } from '../../../shared/ipc/contract/activity'
import type { StudentSummary } from '../../../shared/record'
import { displayName } from '../../lib/display-name'
import classes from './activity.module.css'
import { everything } from './use-activity'

interface ActivityFiltersProps {
  readonly filter: ActivityFilter
  readonly people: readonly string[]
  readonly students: readonly StudentSummary[]
  onChange(part: Partial<ActivityFilter>): void
}

export function ActivityFilters({ filter, people, students, onChange }: ActivityFiltersProps) {
  const { t, i18n } = useTranslation()
  const collator = new Intl.Collator(i18n.language)
  const choice = (label: string, all: string, options: readonly { value: string; label: string }[]) => ({
    label,
    data: [{ value: '', label: all }, ...options.toSorted((a, b) => collator.compare(a.label, b.label))],
  })
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`activity:${name}`)}
      value={filter[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || null })}
    />
  )
  const isNarrowed = Object.values(filter).some((value) => value !== null)
  return (
    <div className={classes.filters}>
      {day('from')}
      {day('to')}
      <NativeSelect
        {...choice(
          t('activity:who'),
          t('activity:anyone'),
          people.map((name) => ({ value: name, label: name })),
        )}
        value={filter.by ?? ''}
        onChange={(event) => onChange({ by: event.currentTarget.value || null })}
      />
      <NativeSelect
        {...choice(
          t('activity:what'),
          t('activity:anything'),
          deeds.map((deed) => ({ value: deed, label: t(`activity:deeds.${deed}`) })),
        )}
        value={filter.what ?? ''}
        onChange={(event) => onChange({ what: (event.currentTarget.value || null) as Deed | null })}
      />
      <NativeSelect
        {...choice(
          t('activity:student'),
          t('activity:anyStudent'),
          students.map((student) => ({ value: student.id, label: displayName(student) })),
        )}
        value={filter.student ?? ''}
        onChange={(event) => onChange({ student: event.currentTarget.value || null })}
      />
      {isNarrowed && (
        <Button variant="subtle" className={classes.clear} onClick={() => onChange(everything)}>
          {t('activity:clear')}
        </Button>
      )}
    </div>
  )
}
