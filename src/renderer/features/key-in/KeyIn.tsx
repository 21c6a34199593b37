import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formOf, newestForm } from '../../../core/paper-form/form'
import { startKeyIn, type KeyIn as State } from '../../../core/paper-form/key-in'
import { withSheet, type Sheet } from '../../../core/paper-form/sheet'
import { Notice } from '../../components/Notice'
import { useStudent } from '../../lib/use-student'
import { CompareReadings } from './CompareReadings'
import { FormNumber } from './FormNumber'
import classes from './KeyIn.module.css'
import { KeyedIn } from './KeyedIn'
import { Reading } from './Reading'

/** A paper form keyed in as numbers, in one or two readings. Every key is kept in the record and can be undone. */
export function KeyIn({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('forms')
  const { record, update } = useStudent(id)
  const { keyIn } = record
  const set = (change: (state: State) => State, mergeKey?: string) =>
    update(
      (now) => (now.keyIn === null ? now : { ...now, keyIn: change(now.keyIn) }),
      mergeKey === undefined ? {} : { mergeKey },
    )
  const found = keyIn === null ? null : formOf(keyIn.form)
  const form = found?.ok ? found.form : null

  const take = (sheet: Sheet) => {
    if (form === null) return
    update((now) => ({ ...now, intake: withSheet(now.intake, sheet, form), keyIn: null }))
    onClose()
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
        <KeyedIn form={form} state={keyIn} intake={record.intake} onChange={set} onTake={take} />
      ) : (
        <CompareReadings form={form} state={keyIn} intake={record.intake} onChange={set} onTake={take} />
      )}
      {keyIn !== null && (
        <Button className={classes.discard} variant="subtle" color="gray" size="compact-sm" onClick={discard}>
          {t('keyIn.discard')}
        </Button>
      )}
    </section>
  )
}
