import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface SelectOrOtherProps {
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
  value: string
  onChange: (value: string) => void
}

/** A choice from a list that also shows, and keeps, words of an imported file that are not on the list. */
export function SelectOrOther({ label, options, value, onChange }: SelectOrOtherProps) {
  const { t } = useTranslation()
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <NativeSelect label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{t('intake:fields.notChosen')}</option>
      {!known && <option value={value}>{t('intake:otherWords', { value })}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
