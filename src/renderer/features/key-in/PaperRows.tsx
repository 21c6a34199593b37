import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperForm, PaperPart } from '../../../core/paper-form/form'
import type { Sheet } from '../../../core/paper-form/sheet'
import classes from './KeyIn.module.css'
import { codesOf, fieldText, partText } from './words'

interface PaperRowsProps {
  readonly form: PaperForm
  readonly part: PaperPart
  /** Place of the field in hand. */
  readonly at: number
  readonly sheet: Sheet
  readonly onGo: (at: number) => void
}

/** One part of the form as it stands on paper, so that the eye finds its line; a row can be gone to. */
export function PaperRows({ form, part, at, sheet, onGo }: PaperRowsProps) {
  const { t } = useTranslation('forms')
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div className={classes.paper}>
      <h3>{partText(part, t)}</h3>
      <ol className={classes.rows}>
        {form.fields.map((field, index) =>
          field.part === part ? (
            <li
              key={field.key}
              ref={index === at ? current : undefined}
              className={classes.row}
              data-current={index === at || undefined}
              data-fifth={(field.kind === 'rating' && field.number % 5 === 0) || undefined}
            >
              <button
                type="button"
                tabIndex={-1}
                aria-current={index === at ? 'step' : undefined}
                className={classes.go}
                onClick={() => onGo(index)}
              >
                {fieldText(field, t)}
              </button>
              <span className={classes.circles}>
                {codesOf(field, t).length === 0 || field.kind === 'several' ? (
                  <span className={classes.value}>{sheet[field.key] ?? ''}</span>
                ) : (
                  codesOf(field, t).map(({ code }) => (
                    <span key={code} className={classes.circle} data-marked={sheet[field.key] === code || undefined}>
                      {code}
                    </span>
                  ))
                )}
              </span>
            </li>
          ) : null,
        )}
      </ol>
    </div>
  )
}
