import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isExempt } from '../../../core/disclosures/bases'
import { localeFor } from '../../../shared/i18n'
import type { Disclosure } from '../../../shared/record/disclosures'
import { useSettings } from '../../app/settings'
import { useDraft } from '../../lib/use-draft'
import { useStudent } from '../../lib/use-student'
import { useStampedWords } from '../notes/use-stamped-words'
import classes from './disclosures.module.css'

/** One copy that left. A wrong entry is struck, never taken away: it stays readable beside the reason. */
export function DisclosureEntry({ id, entry }: { id: string; entry: Disclosure }) {
  const { t, i18n } = useTranslation()
  const { amend } = useStudent(id)
  const { settings } = useSettings()
  const stamped = useStampedWords()
  /** `null`: nobody is about to strike it. */
  const [reason, setReason] = useDraft<string | null>(id, `strike.${entry.id}`, null)
  const date = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(entry.day),
  )
  const words = [
    entry.title,
    entry.to,
    entry.interest,
    entry.purpose,
    t(`records:disclosure.bases.${entry.basis}`),
    entry.by,
  ]
    .filter(Boolean)
    .join(' · ')
  const strike = () => {
    const struck = { at: new Date().toISOString(), by: settings.counselorName.trim(), reason: (reason ?? '').trim() }
    amend((record) => ({
      ...record,
      disclosures: record.disclosures.map((one) => (one.id === entry.id ? { ...one, struck } : one)),
    }))
    setReason(null)
  }
  return (
    <li>
      <strong>{date}</strong> {entry.struck ? <del>{words}</del> : words}
      {isExempt(entry.basis) && <span className={classes.note}> {t('records:disclosure.exempt')}</span>}
      {entry.struck && <p className={classes.note}>{stamped('file.struck', entry.struck)}</p>}
      {!entry.struck && reason === null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('records:disclosure.strikeOne', { date, title: entry.title })}
          onClick={() => setReason('')}
        >
          {t('records:disclosure.strike')}
        </Button>
      )}
      {reason !== null && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() !== '') strike()
          }}
        >
          <TextInput
            label={t('records:disclosure.why')}
            description={t('records:disclosure.whyHint')}
            maxLength={300}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.answers}>
            <Button type="submit" disabled={reason.trim() === ''}>
              {t('records:disclosure.saveStrike')}
            </Button>
            <Button variant="default" onClick={() => setReason(null)}>
              {t('common:cancel')}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
