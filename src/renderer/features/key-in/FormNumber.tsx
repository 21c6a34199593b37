import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formOf, type PaperForm } from '../../../core/paper-form/form'
import classes from './KeyIn.module.css'

/** The number of the form comes first: it says which answers the other numbers mean. */
export function FormNumber({ onForm }: { onForm: (form: PaperForm) => void }) {
  const { t } = useTranslation('forms')
  const [typed, setTyped] = useState('')
  const reading = typed.length === 3 ? formOf(typed) : null
  const change = (value: string) => {
    const digits = value.replace(/\D/g, '').slice(0, 3)
    setTyped(digits)
    const found = digits.length === 3 ? formOf(digits) : null
    if (found?.ok) onForm(found.form)
  }
  return (
    <TextInput
      className={classes.number}
      size="lg"
      label={t('keyIn.number')}
      description={t('keyIn.numberHint')}
      inputMode="numeric"
      autoComplete="off"
      autoFocus
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      error={reading?.ok === false && t('keyIn.unknown', { number: typed, newest: reading.newest })}
    />
  )
}
