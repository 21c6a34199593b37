import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Plan.module.css'
import type { PlanEdits } from './use-plan-edits'

/** The counselor's words at the end of the plan; they are printed. */
export function PlanNotes({ notes, edit }: { notes: string; edit: PlanEdits['edit'] }) {
  const { t } = useTranslation('plan')
  return (
    <section className={classes.stage}>
      <h3 id="plan-notes">{t('notes.title')}</h3>
      <Textarea
        aria-labelledby="plan-notes"
        description={t('notes.hint')}
        maxLength={10_000}
        autosize
        minRows={3}
        value={notes}
        onChange={(event) => {
          const value = event.currentTarget.value
          edit((content) => ({ ...content, notes: value }), 'notes')
        }}
      />
    </section>
  )
}
