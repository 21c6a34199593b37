import { useTranslation } from 'react-i18next'
import type { ImportNote } from '../../../core/planning/import-steps'
import classes from './roster.module.css'

/** What there is to say of lines and columns, one a line. */
export function RosterNotes({ notes }: { notes: readonly ImportNote[] }) {
  const { t } = useTranslation('roster')
  const said = ({ line, column, message: { key, params } }: ImportNote): string => {
    const text = t(key, { ...params })
    if (line !== null) return column === null ? t('at.line', { line, text }) : t('at.cell', { line, column, text })
    return column === null ? text : t('at.column', { column, text })
  }
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={`${note.line} ${note.column} ${note.message.key}`}>{said(note)}</li>
      ))}
    </ul>
  )
}
