import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordedBases, type Disclosure } from '../../../shared/record/disclosures'
import { useSettings } from '../../app/settings'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import classes from './disclosures.module.css'

/** What left: known by the program, never asked. */
export type Copy = Pick<Disclosure, 'document' | 'title' | 'pages' | 'way' | 'day'>
type Answer = Pick<Disclosure, 'to' | 'interest' | 'purpose' | 'basis'>

const nobody: Answer = { to: '', interest: '', purpose: '', basis: 'other-school' }

/** Asked once a copy was printed or saved: who gets it. The everyday answers are one press; undo takes none back. */
export function AskDisclosure({ id, copy, onDone }: { id: string; copy: Copy; onDone: () => void }) {
  const { t } = useTranslation()
  const { amend } = useStudent(id)
  const { settings } = useSettings()
  const [form, setForm] = useState<Answer | null>(null)

  const enter = (answer: Answer) => {
    const entry: Disclosure = {
      ...copy,
      ...answer,
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      by: settings.counselorName,
      struck: null,
    }
    amend((record) => ({ ...record, disclosures: [...record.disclosures, entry] }))
    onDone()
  }
  if (!form)
    return (
      <Panel title={t('records:disclosure.ask')} hint={t('records:disclosure.askHint')}>
        <div className={classes.answers}>
          <Button variant="default" onClick={() => enter({ ...nobody, basis: 'student-or-parent' })}>
            {t('records:disclosure.bases.student-or-parent')}
          </Button>
          <Button variant="default" onClick={() => enter({ ...nobody, basis: 'school-official' })}>
            {t('records:disclosure.bases.school-official')}
          </Button>
          <Button variant="default" onClick={() => enter({ ...nobody, basis: 'consent' })}>
            {t('records:disclosure.bases.consent')}
          </Button>
          <Button variant="default" onClick={() => setForm(nobody)}>
            {t('records:disclosure.someoneElse')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('records:disclosure.nobody')}
          </Button>
        </div>
      </Panel>
    )
  // The party and its interest are what the regulation asks for (34 CFR 99.32(a)(3)).
  const isWhole = form.to.trim() !== '' && form.interest.trim() !== ''
  const field = (name: 'to' | 'interest' | 'purpose') => (
    <TextInput
      label={t(`records:disclosure.fields.${name}`)}
      value={form[name]}
      maxLength={300}
      required={name !== 'purpose'}
      autoFocus={name === 'to'}
      onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
    />
  )
  return (
    <Panel title={t('records:disclosure.ask')} hint={t('records:disclosure.formHint')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole) enter(form)
        }}
      >
        {field('to')}
        {field('interest')}
        {field('purpose')}
        <NativeSelect
          label={t('records:disclosure.fields.basis')}
          data={recordedBases.map((basis) => ({ value: basis, label: t(`records:disclosure.bases.${basis}`) }))}
          value={form.basis}
          onChange={(event) => setForm({ ...form, basis: event.currentTarget.value as Answer['basis'] })}
        />
        <div className={classes.answers}>
          <Button type="submit" disabled={!isWhole}>
            {t('records:disclosure.enter')}
          </Button>
          <Button variant="default" onClick={() => setForm(null)}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
