import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../shared/i18n'
import type { PrivateNote } from '../../../shared/private-notes'
import { useDraft } from '../../lib/use-draft'
import { useToday } from '../plan/use-today'
import classes from './notes.module.css'
import { useEntries } from './use-entries'

interface PrivateNoteItemProps {
  readonly id: string
  readonly note: PrivateNote
  change(make: (notes: readonly PrivateNote[]) => PrivateNote[]): Promise<unknown>
}

/** One memory aid. It may be changed and thrown away freely; into the file it goes only on purpose. */
export function PrivateNoteItem({ id, note, change }: PrivateNoteItemProps) {
  const { t, i18n } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const today = useToday()
  const { add } = useEntries(id)
  const [text, setText] = useDraft<string | null>(id, `private.${note.id}`, null)
  const [asking, setAsking] = useState<'move' | 'remove' | null>(null)
  const when = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(note.at),
  )
  const without = (notes: readonly PrivateNote[]) => notes.filter((one) => one.id !== note.id)
  const failed = () => {
    // The panel says why.
  }
  const settle = async () => {
    // Into the file first: should the second half fail, the note is in both rather than in neither.
    if (asking === 'move') add({ kind: 'other', day: today, text: note.text })
    setAsking(null)
    await change(without).catch(failed)
  }
  return (
    <li className={classes.entry} aria-label={t('private.note', { when })}>
      <h4>{when}</h4>
      {text === null ? (
        <>
          <p className={classes.words}>{note.text}</p>
          <div className={classes.actions}>
            {(['edit', 'move', 'remove'] as const).map((what) => (
              <Button
                key={what}
                variant="subtle"
                size="compact-sm"
                aria-label={t(`private.${what}One`, { when })}
                onClick={() => (what === 'edit' ? setText(note.text) : setAsking(what))}
              >
                {t(`private.${what}`)}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            const words = text.trim()
            if (words === '') return
            void change((notes) => notes.map((one) => (one.id === note.id ? { ...one, text: words } : one)))
              .then(() => setText(null))
              .catch(failed)
          }}
        >
          <Textarea
            label={t('private.text')}
            autosize
            minRows={2}
            maxLength={10_000}
            autoFocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={classes.actions}>
            <Button type="submit" variant="default" disabled={text.trim() === ''}>
              {t('private.keep')}
            </Button>
            <Button variant="subtle" onClick={() => setText(null)}>
              {common('cancel')}
            </Button>
          </div>
        </form>
      )}
      {asking && (
        <Modal
          opened
          onClose={() => setAsking(null)}
          title={t(`private.ask.${asking}.title`)}
          closeButtonProps={{ 'aria-label': common('close') }}
        >
          <div className={classes.form}>
            <p className={classes.plain}>{t(`private.ask.${asking}.text`)}</p>
            <div className={classes.actions}>
              <Button onClick={() => void settle()}>{t(`private.ask.${asking}.do`)}</Button>
              <Button variant="default" data-autofocus onClick={() => setAsking(null)}>
                {common('cancel')}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </li>
  )
}
