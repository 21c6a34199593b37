import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface TitleFieldProps {
  readonly label: string
  readonly description: string | undefined
  readonly value: string
  readonly onChange: (title: string) => void
  readonly className?: string | undefined
}

/** A title that may be emptied while it is typed anew, but is never kept empty: left so, the last one comes back. */
export function TitleField({ label, description, value, onChange, className }: TitleFieldProps) {
  const { t } = useTranslation('plan')
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextInput
      label={label}
      description={description}
      error={draft === null ? undefined : t('field.titleEmpty', { title: value })}
      maxLength={300}
      value={draft ?? value}
      onChange={(event) => {
        const next = event.currentTarget.value
        if (next.trim() === '') return setDraft(next)
        setDraft(null)
        onChange(next)
      }}
      onBlur={() => setDraft(null)}
      data-autofocus
      className={className}
    />
  )
}
