import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Choices.module.css'

export interface ChoicesProps<V extends string> {
  legend: ReactNode
  hint?: ReactNode
  options: readonly { readonly value: V; readonly label: string }[]
  value: V | null
  /** `null`: taken back, as if never asked. */
  onChange: (value: V | null) => void
  /** False where one option always holds (settings). */
  clearable?: boolean
}

/** One of a few, all in sight: large targets, arrow keys, Backspace or "Clear answer" to take it back. */
export function Choices<V extends string>({
  legend,
  hint,
  options,
  value,
  onChange,
  clearable = true,
}: ChoicesProps<V>) {
  const { t } = useTranslation()
  const name = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!clearable || (event.key !== 'Backspace' && event.key !== 'Delete')) return
    event.preventDefault()
    onChange(null)
  }
  return (
    <fieldset className={classes.choices} onKeyDown={onKeyDown}>
      <legend className={classes.legend}>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
        {clearable && value !== null && (
          <button type="button" className={classes.clear} onClick={() => onChange(null)}>
            {t('intake:clear')}
          </button>
        )}
      </div>
    </fieldset>
  )
}
