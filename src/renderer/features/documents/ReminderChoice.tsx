import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { signers, type DocumentOptions, type Signer } from '../../../core/documents/kinds'
import classes from './PrintStep.module.css'

interface ReminderChoiceProps {
  readonly options: DocumentOptions
  onChange(options: DocumentOptions): void
}

/** Whose signature the letter asks for, and by when the paper is asked back. One is always asked for. */
export function ReminderChoice({ options, onChange }: ReminderChoiceProps) {
  const { t } = useTranslation('print')
  const missing: readonly Signer[] = options.missing ?? ['guardian']
  const toggle = (signer: Signer) => {
    const next = signers.filter((one) => (one === signer) !== missing.includes(one))
    if (next.length > 0) onChange({ ...options, missing: next })
  }
  const setDay = (day: string) => {
    const { returnBy: _before, ...rest } = options
    onChange(day === '' ? rest : { ...rest, returnBy: day })
  }
  return (
    <>
      <fieldset className={classes.checks}>
        <legend>{t('reminder.legend')}</legend>
        {signers.map((signer) => (
          <label key={signer} className={classes.check}>
            <input type="checkbox" checked={missing.includes(signer)} onChange={() => toggle(signer)} />
            {t(`reminder.${signer}`)}
          </label>
        ))}
      </fieldset>
      <div className={classes.options}>
        <TextInput
          type="date"
          label={t('reminder.returnBy')}
          value={options.returnBy ?? ''}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
    </>
  )
}
