import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordedBases } from '../../../core/disclosures/bases'
import type { Disclosure } from '../../../shared/record/disclosures'
import { useSettings } from '../../app/settings'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import classes from './disclosures.module.css'

/** What left: known by the program, never asked. */
export type Copy = Pick<Disclosure, 'document' | 'title' | 'pages' | 'way' | 'day'>
export type Answer = Pick<Disclosure, 'to' | 'interest' | 'purpose' | 'basis'>

const nobody: Answer = { to: '', interest: '', purpose: '', basis: 'other-school' }

/** The line for the record of disclosures. */
export const disclosureOf = (copy: Copy, answer: Answer, by: string): Disclosure => ({
  ...copy,
  ...answer,
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  by,
  struck: null,
})

/** Asked once a copy was printed or saved: who gets it. Entered in the record of the open student; undo does not take it back. */
export function AskDisclosure({ id, copy, onDone }: { id: string; copy: Copy; onDone: () => void }) {
  const { amend } = useStudent(id)
  const { settings } = useSettings()
  return (
    <DisclosureQuestion
      onAnswer={(answer) => {
        const entry = disclosureOf(copy, answer, settings.counselorName)
        amend((record) => ({ ...record, disclosures: [...record.disclosures, entry] }))
        onDone()
      }}
      onNobody={onDone}
    />
  )
}

interface DisclosureQuestionProps {
  /** Said before the law's words, where the copies are more than one. */
  readonly hint?: string
  onAnswer(answer: Answer): void
  onNobody(): void
}

/** Who gets a copy, or several. The everyday answers are one press. */
export function DisclosureQuestion({ hint, onAnswer: enter, onNobody }: DisclosureQuestionProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState<Answer | null>(null)
  if (!form)
    return (
      <Panel
        title={t('records:disclosure.ask')}
        hint={[hint, t('records:disclosure.askHint')].filter(Boolean).join(' ')}
      >
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
          <Button variant="subtle" onClick={onNobody}>
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
