import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordedBases } from '../../../core/disclosures/bases'
import { localeFor } from '../../../shared/i18n'
import type { Disclosure } from '../../../shared/record/disclosures'
import { useSettings } from '../../app/settings'
import { Panel } from '../../components/Panel'
import { useStudent } from '../../lib/use-student'
import { DisclosureFields, isWhole, nobody, type Answer } from './DisclosureFields'
import classes from './disclosures.module.css'

/** What left: known by the program, never asked. */
export type Copy = Pick<Disclosure, 'document' | 'title' | 'pages' | 'way' | 'day'>

/** The line for the record of disclosures. */
export const disclosureOf = (copy: Copy, answer: Answer, by: string): Disclosure => ({
  ...copy,
  ...answer,
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  by,
  struck: null,
})

interface AskDisclosureProps {
  readonly id: string
  /** Of the copy among the student's drafts. */
  readonly draftKey: string
  /** Whether to say which copy is meant. */
  readonly isNamed: boolean
}

/**
 * Asked once a copy was printed or saved: who gets it. Entered in the record of the open student; undo does not take it back.
 * Until it is answered the question is kept: whoever is called away finds it again with the list of copies.
 */
export function AskDisclosure({ id, draftKey, isNamed }: AskDisclosureProps) {
  const { t, i18n } = useTranslation()
  const { amend, drafts } = useStudent(id)
  const copy = drafts.get(draftKey) as Copy
  const date = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' })
  const { settings } = useSettings()
  const said = { title: copy.title, date: date.format(new Date(copy.day)) }
  return (
    <DisclosureQuestion
      {...(isNamed && { hint: t('records:disclosure.still', said) })}
      onAnswer={(answer) => {
        const entry = disclosureOf(copy, answer, settings.counselorName)
        amend((record) => ({ ...record, disclosures: [...record.disclosures, entry] }))
        drafts.delete(draftKey)
      }}
      onNobody={() => drafts.delete(draftKey)}
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
  return (
    <Panel title={t('records:disclosure.ask')} hint={t('records:disclosure.formHint')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole(form)) enter(form)
        }}
      >
        <DisclosureFields
          answer={form}
          bases={recordedBases}
          autoFocus
          onChange={(patch) => setForm({ ...form, ...patch })}
        />
        <div className={classes.answers}>
          <Button type="submit" disabled={!isWhole(form)}>
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
