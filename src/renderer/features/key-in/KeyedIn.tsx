import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Intake } from '../../../core/intake/schema'
import { agreedSheet, remarksOn } from '../../../core/paper-form/check'
import type { PaperForm } from '../../../core/paper-form/form'
import { goTo, startSecondPass, type KeyIn } from '../../../core/paper-form/key-in'
import { sheetOf, type Sheet } from '../../../core/paper-form/sheet'
import { Panel } from '../../components/Panel'
import { useSay } from '../plan/use-say'
import classes from './KeyIn.module.css'

export interface KeyedInProps {
  readonly form: PaperForm
  readonly state: KeyIn
  /** The answers that are there already. */
  readonly intake: Intake
  readonly onChange: (change: (state: KeyIn) => KeyIn) => void
  readonly onTake: (sheet: Sheet, then: 'stay' | 'next') => void
  /** Going on to the next form is what Enter does. */
  readonly inStack: boolean
  readonly children?: ReactNode
}

/** The end of a reading: what was read, what is odd about it, and what to do with it. */
export function KeyedIn({ form, state, intake, inStack, onChange, onTake, children }: KeyedInProps) {
  const { t } = useTranslation('forms')
  const say = useSay()
  const sheet = agreedSheet(state)
  const before = sheetOf(intake, form)
  const replaced = Object.entries(sheet).filter(([key, code]) => (before[key] ?? code) !== code).length
  return (
    <Panel title={t('keyIn.done.title')}>
      <p role="status">
        {t('keyIn.done.count', { count: Object.keys(sheet).length })}
        {replaced > 0 && ` ${t('keyIn.done.replaces', { count: replaced })}`}
      </p>
      {remarksOn(sheet, form).map((remark) => (
        <p key={remark.key + String(remark.params?.['section'])} className={classes.remark}>
          {say(remark)}
        </p>
      ))}
      {children}
      <div className={classes.actions}>
        {(inStack ? (['next', 'stay'] as const) : (['stay', 'next'] as const)).map((then, at) => (
          <Button
            key={then}
            autoFocus={at === 0}
            size="md"
            variant={at === 0 ? 'filled' : 'default'}
            onClick={() => onTake(sheet, then)}
          >
            {t(then === 'stay' ? 'keyIn.done.take' : 'keyIn.done.takeNext')}
          </Button>
        ))}
        {state.pass === 1 && (
          <Button size="md" variant="default" onClick={() => onChange(startSecondPass)}>
            {t('keyIn.done.again')}
          </Button>
        )}
        <Button
          size="md"
          variant="subtle"
          onClick={() => onChange((now) => goTo(now, form.fields.length - 1, 'back', form).state)}
        >
          {t('keyIn.done.back')}
        </Button>
      </div>
    </Panel>
  )
}
