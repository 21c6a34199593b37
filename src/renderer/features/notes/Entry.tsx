import { Button, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FileEntry } from '../../../shared/record/entries'
import { useDraft, useForgetDrafts } from '../../lib/use-draft'
import classes from './notes.module.css'
import { useEntries } from './use-entries'
import { useStampedWords } from './use-stamped-words'

/** One entry: its words, whose they are, what it said before, and what may be done with it. */
export function Entry({ id, entry }: { id: string; entry: FileEntry }) {
  const { t } = useTranslation('notes')
  const stamped = useStampedWords()
  const [mending, setMending] = useDraft<'correct' | 'strike' | null>(id, `mend.${entry.id}`, null)
  const forget = useForgetDrafts(id, `mend.${entry.id}`)
  const { day, kind, text, earlier, struck } = entry
  const label = t('file.entry', { kind: t(`kinds.${kind}`), date: day })
  return (
    <li className={classes.entry} aria-label={label}>
      <h4>{label}</h4>
      {earlier.map((one) => (
        <p key={one.at} className={classes.words}>
          <del>{one.text}</del> <span className="soft">{stamped('file.corrected', one)}</span>
        </p>
      ))}
      <p className={classes.words}>{struck ? <del>{text}</del> : text}</p>
      <p className={classes.quiet}>{stamped('file.entered', entry)}</p>
      {struck && <p className={classes.quiet}>{stamped('file.struck', struck)}</p>}
      {!struck && mending === null && (
        <div className={classes.actions}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('file.correctOne', { entry: label })}
            onClick={() => setMending('correct')}
          >
            {t('file.correct')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('file.strikeOne', { entry: label })}
            onClick={() => setMending('strike')}
          >
            {t('file.strike')}
          </Button>
        </div>
      )}
      {mending && (
        <Mend
          id={id}
          entry={entry}
          what={mending}
          onDone={() => {
            forget()
            setMending(null)
          }}
        />
      )}
    </li>
  )
}

interface MendProps {
  readonly id: string
  readonly entry: FileEntry
  readonly what: 'correct' | 'strike'
  onDone(): void
}

/** New words, or none; why is asked for both, because a reader years later will ask too. */
function Mend({ id, entry, what, onDone }: MendProps) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const { correct, strike } = useEntries(id)
  const [text, setText] = useDraft(id, `mend.${entry.id}.text`, entry.text)
  const [reason, setReason] = useDraft(id, `mend.${entry.id}.reason`, '')
  const isWhole = reason.trim() !== '' && (what === 'strike' || (text.trim() !== '' && text.trim() !== entry.text))
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole) return
        if (what === 'correct') correct(entry, text.trim(), reason.trim())
        else strike(entry, reason.trim())
        onDone()
      }}
    >
      {what === 'correct' && (
        <Textarea
          label={t('file.newWords')}
          autosize
          minRows={2}
          maxLength={10_000}
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('file.reason')}
        description={t('file.reasonHint')}
        maxLength={500}
        autoFocus={what === 'strike'}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" disabled={!isWhole}>
          {t(what === 'correct' ? 'file.saveCorrection' : 'file.saveStrike')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
