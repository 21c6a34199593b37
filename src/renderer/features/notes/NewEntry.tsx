import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { entryKinds, type EntryKind } from '../../../shared/record/entries'
import { useDraft } from '../../lib/use-draft'
import { useToday } from '../plan/use-today'
import classes from './notes.module.css'
import { useEntries } from './use-entries'

/** What was done or said, and on which day. What is half typed is still there after a look at another step. */
export function NewEntry({ id }: { id: string }) {
  const { t } = useTranslation('notes')
  const today = useToday()
  const { add } = useEntries(id)
  const [kind, setKind] = useDraft<EntryKind>(id, 'entry-kind', 'meeting')
  const [text, setText] = useDraft(id, 'entry-text', '')
  const [day, setDay] = useDraft<string | null>(id, 'entry-day', null)
  const chosenDay = day ?? today
  const isWhole = text.trim() !== '' && chosenDay !== '' && chosenDay <= today
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole) return
        add({ kind, day: chosenDay, text: text.trim() })
        setText('')
        setDay(null)
      }}
    >
      <div className={classes.pair}>
        <NativeSelect
          label={t('file.kind')}
          data={entryKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as EntryKind)}
        />
        <TextInput
          type="date"
          label={t('file.day')}
          max={today}
          value={chosenDay}
          error={chosenDay > today ? t('file.later') : undefined}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={t('file.text')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={!isWhole}>
          {t('file.add')}
        </Button>
      </div>
    </form>
  )
}
