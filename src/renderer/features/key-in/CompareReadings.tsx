import { Button } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { differencesOf, type Difference } from '../../../core/paper-form/check'
import { Panel } from '../../components/Panel'
import classes from './KeyIn.module.css'
import { KeyedIn, type KeyedInProps } from './KeyedIn'
import { codeText, fieldText } from './words'

/** Where two readings differ, the paper decides: one difference at a time, by a digit or a button. */
export function CompareReadings(props: Omit<KeyedInProps, 'children'>) {
  const { form, state, onChange } = props
  const { t } = useTranslation('forms')
  const panel = useRef<HTMLDivElement>(null)
  const differences = differencesOf(state, form)
  const open = differences.filter(({ key }) => state.decided[key] === undefined)
  const [current] = open

  useEffect(() => {
    panel.current?.querySelector('button')?.focus()
  }, [current?.key])

  const decide = (difference: Difference, code: string) =>
    onChange((now) => ({ ...now, decided: { ...now.decided, [difference.key]: code } }))

  if (!current)
    return (
      <KeyedIn {...props}>
        {differences.length === 0 ? (
          <p>{t('keyIn.compare.none')}</p>
        ) : (
          <ul>
            {differences.map(({ at, key }) => (
              <li key={key}>
                {t('keyIn.compare.decided', {
                  field: fieldText(form.fields[at]!, t),
                  answer: codeText(form.fields[at]!, state.decided[key] ?? '', t),
                })}
              </li>
            ))}
          </ul>
        )}
      </KeyedIn>
    )
  const field = form.fields[current.at]!
  const choices = [
    { code: current.first, label: t('keyIn.compare.first', { answer: codeText(field, current.first, t) }) },
    { code: current.second, label: t('keyIn.compare.second', { answer: codeText(field, current.second, t) }) },
    { code: '', label: t('keyIn.compare.open') },
  ]
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choices[Number(event.key) - 1]
    if (!choice || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    decide(current, choice.code)
  }
  return (
    <Panel title={t('keyIn.compare.title')} hint={t('keyIn.compare.lead')}>
      <div ref={panel} role="group" aria-labelledby="difference" onKeyDown={onKeyDown}>
        <p role="status" className={classes.which}>
          {t('keyIn.compare.left', { count: open.length })}
        </p>
        <p id="difference" className={classes.difference}>
          {fieldText(field, t)}
        </p>
        <div className={classes.actions}>
          {choices.map(({ code, label }, i) => (
            <Button key={i} size="md" variant="default" onClick={() => decide(current, code)}>
              {t('keyIn.codes', { code: i + 1, meaning: label })}
            </Button>
          ))}
        </div>
      </div>
    </Panel>
  )
}
