import { MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { csweStatuses } from '../../../core/local/local'
import { useCatalog } from '../../app/catalog'
import { hinted, neededFields, type FieldKind } from './fields'
import { ProgramsField, type Program } from './ProgramsField'

interface EntryFieldProps {
  name: string
  label: string
  field: FieldKind
  value: unknown
  isFirst: boolean
  error: string | undefined
  onChange: (value: unknown) => void
}

/** One field of a local entry, by what it holds. */
export function EntryField({ name, label, field, value, isFirst, error, onChange }: EntryFieldProps) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const choice = (options: readonly { value: string; label: string }[], empty: boolean) => (
    <NativeSelect
      label={label}
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    >
      {empty && <option value="">{t('local:notStated')}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
  switch (field) {
    case 'state':
      return choice(
        catalog.states.map((state) => ({ value: state.code, label: state.name })),
        true,
      )
    case 'soc':
      return choice(
        catalog.occupations.map(({ soc, title }) => ({ value: soc, label: title })),
        true,
      )
    case 'cswe':
      return choice(
        csweStatuses.map((status) => ({ value: status, label: t(`local:cswe.${status}`) })),
        false,
      )
    case 'per':
      return choice(
        (['year', 'hour'] as const).map((per) => ({ value: per, label: t(`local:per.${per}`) })),
        false,
      )
    case 'programs':
      return <ProgramsField value={value as readonly Program[]} error={error} onChange={onChange} />
    case 'specialties':
      return (
        <MultiSelect
          label={label}
          description={t('local:fields.specialtiesHint')}
          data={catalog.specialties.map((specialty) => ({ value: specialty.id, label: specialty.name }))}
          value={[...(value as readonly string[])]}
          onChange={onChange}
        />
      )
    case 'age':
    case 'dollars':
      return (
        <NumberInput
          label={label}
          prefix={field === 'dollars' ? '$' : ''}
          thousandSeparator={field === 'dollars' ? ',' : ''}
          allowNegative={false}
          hideControls
          value={typeof value === 'number' ? value : ''}
          error={error}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      )
    case 'note':
      return (
        <Textarea
          label={label}
          maxLength={500}
          autosize={false}
          rows={2}
          value={String(value)}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    case 'text':
      return (
        <TextInput
          label={label}
          description={hinted.has(name) ? t(`local:hints.${name}`) : undefined}
          required={neededFields.has(name)}
          maxLength={200}
          autoComplete="off"
          data-autofocus={isFirst || undefined}
          value={String(value)}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
  }
}
