import { NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../../shared/i18n'
import { useEntryDraft } from '../../../lib/use-draft'
import { emptyDate, partsOf, readDate, type DateParts } from './month-day'
import classes from './MonthField.module.css'

export interface MonthFieldProps {
  id: string
  /** Names the half-typed value; unique within the student. */
  draftKey: string
  /** The entry of a list that it stands in. */
  entry?: object
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
  /** Birth dates have one; elsewhere a month is enough. */
  withDay?: boolean
}

/** A month and a year, typed or chosen. Kept once it is a date; until then it says what is missing. */
export function MonthField({ id, draftKey, entry, label, value, onChange, withDay = false }: MonthFieldProps) {
  const { t, i18n } = useTranslation()
  const problemId = useId()
  const [draft, setDraft] = useEntryDraft<DateParts>(id, draftKey, entry ?? null)
  const parts = draft ?? partsOf(value)
  const reading = readDate(parts)
  const showsDay = withDay || parts.day !== ''

  const change = (part: Partial<DateParts>) => {
    const next = { ...parts, ...part }
    const now = readDate(next)
    if (now.kind === 'incomplete' || now.kind === 'no-such-day') return setDraft(next)
    setDraft(null)
    onChange(now.kind === 'date' ? now.value : undefined)
  }
  const problem =
    reading.kind === 'incomplete' && /^\d{4}/.test(parts.year)
      ? 'dateIncomplete'
      : reading.kind === 'no-such-day'
        ? 'dayMissing'
        : null
  const monthName = (month: number) =>
    new Intl.DateTimeFormat(localeFor(i18n.language), { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2000, month - 1),
    )

  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <div className={classes.parts} data-day={showsDay || undefined}>
        <NativeSelect
          aria-label={t('intake:fields.monthOf', { label })}
          value={parts.month}
          onChange={(event) =>
            change(
              event.currentTarget.value ? { month: event.currentTarget.value } : parts.year ? { month: '' } : emptyDate,
            )
          }
        >
          <option value="">{t('intake:fields.noMonth')}</option>
          {Array.from({ length: 12 }, (_, index) => (
            <option key={index} value={String(index + 1).padStart(2, '0')}>
              {monthName(index + 1)}
            </option>
          ))}
        </NativeSelect>
        {showsDay && (
          <TextInput
            aria-label={t('intake:fields.dayOf', { label })}
            placeholder={t('intake:fields.day')}
            inputMode="numeric"
            maxLength={2}
            value={parts.day}
            onChange={(event) => change({ day: event.currentTarget.value.replace(/\D/g, '') })}
            error={reading.kind === 'no-such-day'}
            aria-describedby={problem ? problemId : undefined}
          />
        )}
        <TextInput
          aria-label={t('intake:fields.yearOf', { label })}
          placeholder={t('intake:fields.year')}
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onChange={(event) => change({ year: event.currentTarget.value.replace(/\D/g, '') })}
          error={problem === 'dateIncomplete'}
          aria-describedby={problem ? problemId : undefined}
        />
      </div>
      {problem && (
        <p id={problemId} className={classes.problem}>
          {t(`intake:fields.${problem}`)}
        </p>
      )}
    </fieldset>
  )
}
