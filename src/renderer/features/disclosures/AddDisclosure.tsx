import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { disclosureBases } from '../../../core/disclosures/bases'
import { useSettings } from '../../app/settings'
import { useDraft, useForgetDrafts } from '../../lib/use-draft'
import { useStudent } from '../../lib/use-student'
import { useToday } from '../plan/use-today'
import { disclosureOf } from './AskDisclosure'
import { DisclosureFields, isWhole, nobody, type Answer } from './DisclosureFields'
import classes from './disclosures.module.css'

const drafted = 'disclosure'

/** An entry for what left without Casepath: told on the phone, sent by mail. What is half typed stays. */
export function AddDisclosure({ id }: { id: string }) {
  const { t } = useTranslation()
  const { amend } = useStudent(id)
  const { settings } = useSettings()
  const today = useToday()
  const forget = useForgetDrafts(id, drafted)
  const [isOpen, setOpen] = useDraft(id, `${drafted}.open`, false)
  const [answer, setAnswer] = useDraft<Answer>(id, drafted, nobody)
  const [title, setTitle] = useDraft(id, `${drafted}.title`, '')
  const [day, setDay] = useDraft<string | null>(id, `${drafted}.day`, null)
  const chosenDay = day ?? today
  const isLater = chosenDay > today
  const isReady = isWhole(answer) && title.trim() !== '' && chosenDay !== '' && !isLater
  const close = () => {
    setOpen(false)
    setAnswer(nobody)
    setTitle('')
    setDay(null)
    forget()
  }
  if (!isOpen)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('records:disclosure.add')}
        </Button>
      </div>
    )
  return (
    <form
      className={classes.form}
      aria-label={t('records:disclosure.addTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        const copy = { document: 'own', title: title.trim(), pages: null, way: 'own', day: chosenDay } as const
        const entry = disclosureOf(copy, answer, settings.counselorName)
        amend((record) => ({ ...record, disclosures: [...record.disclosures, entry] }))
        close()
      }}
    >
      <p className={classes.note}>{t('records:disclosure.addHint')}</p>
      <TextInput
        label={t('records:disclosure.fields.title')}
        value={title}
        maxLength={300}
        required
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('records:disclosure.fields.day')}
        max={today}
        value={chosenDay}
        error={isLater ? t('notes:file.later') : undefined}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <DisclosureFields
        answer={answer}
        bases={disclosureBases}
        onChange={(patch) => setAnswer({ ...answer, ...patch })}
      />
      <div className={classes.answers}>
        <Button type="submit" disabled={!isReady}>
          {t('records:disclosure.enter')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
