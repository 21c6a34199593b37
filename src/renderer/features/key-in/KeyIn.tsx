import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formOf, newestForm } from '../../../core/paper-form/form'
import { startKeyIn, type KeyIn as State } from '../../../core/paper-form/key-in'
import { withSheet, type Sheet } from '../../../core/paper-form/sheet'
import { Notice } from '../../components/Notice'
import { useStudent, useStudentStore } from '../../lib/use-student'
import { CompareReadings } from './CompareReadings'
import { FormNumber } from './FormNumber'
import classes from './KeyIn.module.css'
import { KeyedIn } from './KeyedIn'
import { Reading } from './Reading'

interface KeyInProps {
  readonly id: string
  /** Others were keyed in before it: going on to the next one comes first. */
  readonly inStack: boolean
  onClose(): void
  onNext(): void
}

/** A paper form keyed in as numbers, in one or two readings. Every key is kept in the record and can be undone. */
export function KeyIn({ id, inStack, onClose, onNext }: KeyInProps) {
  const { t } = useTranslation('forms')
  const { record, update } = useStudent(id)
  const store = useStudentStore()
  const { keyIn } = record
  const set = (change: (state: State) => State, mergeKey?: string) =>
    update(
      (now) => (now.keyIn === null ? now : { ...now, keyIn: change(now.keyIn) }),
      mergeKey === undefined ? {} : { mergeKey },
    )
  const found = keyIn === null ? null : formOf(keyIn.form)
  const form = found?.ok ? found.form : null

  const take = (sheet: Sheet, then: 'stay' | 'next') => {
    if (form === null) return
    update((now) => ({ ...now, intake: withSheet(now.intake, sheet, form), keyIn: null }))
    // On the disk before the paper is put away; where that fails, this page says so.
    if (then === 'next') void store.flushAll().then((saved) => saved && onNext())
    else onClose()
  }
  const discard = () => {
    update((now) => ({ ...now, keyIn: null }))
    onClose()
  }

  return (
    <section aria-labelledby="key-in">
      <div className={classes.top}>
        <div>
          <h2 id="key-in" className={classes.title}>
            {t('keyIn.title')}
          </h2>
          <p className={classes.lead}>{t('keyIn.lead')}</p>
        </div>
        <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onClose}>
          {t('keyIn.leave')}
        </Button>
      </div>
      {found?.ok && found.isOlder && (
        <Notice>{t('keyIn.older', { number: found.form.number, newest: newestForm.number })}</Notice>
      )}
      {keyIn === null || form === null ? (
        <FormNumber onForm={(chosen) => update((now) => ({ ...now, keyIn: startKeyIn(chosen) }))} />
      ) : keyIn.at < form.fields.length ? (
        <Reading form={form} state={keyIn} onChange={set} />
      ) : keyIn.pass === 1 ? (
        <KeyedIn form={form} state={keyIn} intake={record.intake} inStack={inStack} onChange={set} onTake={take} />
      ) : (
        <CompareReadings
          form={form}
          state={keyIn}
          intake={record.intake}
          inStack={inStack}
          onChange={set}
          onTake={take}
        />
      )}
      {keyIn !== null && (
        <Button className={classes.discard} variant="subtle" color="gray" size="compact-sm" onClick={discard}>
          {t('keyIn.discard')}
        </Button>
      )}
    </section>
  )
}
