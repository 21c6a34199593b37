import { Button, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useDraft } from '../../lib/use-draft'
import { useErrorText } from '../../lib/use-error-text'
import classes from './notes.module.css'
import { PrivateNoteItem } from './PrivateNoteItem'
import { usePrivateNotes } from './use-private-notes'

/** The private drawer. It looks unlike everything else, so that nobody writes into the wrong one. */
export function PrivatePanel({ id }: { id: string }) {
  const { t } = useTranslation('notes')
  const errorText = useErrorText()
  const { notes, error, change } = usePrivateNotes(id)
  const [text, setText] = useDraft(id, 'private-text', '')
  const isWhole = text.trim() !== ''
  return (
    <section className={classes.private} aria-labelledby="private-notes">
      <h3 id="private-notes" className={classes.privateTitle}>
        <IconLock size={18} aria-hidden /> {t('private.title')}
      </h3>
      <p className={classes.quiet}>{t('private.hint')}</p>
      <p className={classes.quiet}>{t('private.place')}</p>
      {error && <ErrorNotice {...errorText(error)} />}
      {notes && (
        <>
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              if (!isWhole) return
              const note = { id: crypto.randomUUID(), at: new Date().toISOString(), text: text.trim() }
              change.mutate((before) => [...before, note], { onSuccess: () => setText('') })
            }}
          >
            <Textarea
              label={t('private.text')}
              autosize
              minRows={3}
              maxRows={12}
              maxLength={10_000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" variant="default" disabled={!isWhole} loading={change.isPending}>
                {t('private.keep')}
              </Button>
            </div>
          </form>
          <ol className={classes.entries}>
            {notes.toReversed().map((note) => (
              <PrivateNoteItem key={note.id} id={id} note={note} change={change.mutateAsync} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
