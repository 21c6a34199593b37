import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface DateFieldProps {
  readonly label: string
  /** The label is heard only: the place says it to the eye. */
  readonly quiet?: boolean
  readonly description?: string | undefined
  readonly error?: string | undefined
  /** `YYYY-MM-DD` */
  readonly value: string
  readonly onChange: (value: string) => void
}

const isUsable = (value: string): boolean => /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)

/**
 * A date that is only passed on when it is whole: while a year is being typed the field holds 0002, 0020, 0203, and none
 * of these may reach the plan.
 */
export function DateField({ label, quiet, description, error, value, onChange }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextInput
      type="date"
      label={quiet ? undefined : label}
      aria-label={quiet ? label : undefined}
      description={description}
      error={error}
      min="1950-01-01"
      max="2150-12-31"
      value={draft ?? value}
      onChange={(event) => {
        const next = event.currentTarget.value
        if (isUsable(next)) {
          setDraft(null)
          onChange(next)
        } else setDraft(next)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
