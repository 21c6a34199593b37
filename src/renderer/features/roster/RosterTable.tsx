import { useTranslation } from 'react-i18next'
import type { RosterLine } from '../../../shared/ipc/contract'
import { displayName } from '../../lib/display-name'
import classes from './roster.module.css'

/** As many lines as anyone reads; the numbers above count all of them. */
const shownLines = 100

/** The lines that do something first: those are what a counselor looks through. */
const byNeed = ({ inTrash, changes, known }: RosterLine): number => {
  if (inTrash) return 0
  if (changes.length > 0) return 1
  return known ? 3 : 2
}

export function RosterTable({ lines }: { lines: readonly RosterLine[] }) {
  const { t } = useTranslation('roster')
  const shown = lines.toSorted((a, b) => byNeed(a) - byNeed(b)).slice(0, shownLines)
  const left = lines.length - shown.length
  const whatHappens = ({ inTrash, known, changes }: RosterLine): string => {
    if (inTrash) return t('preview.trashed')
    if (changes.length === 0) return t(known ? 'preview.nothing' : 'preview.willAdd')
    return t('preview.differs', { fields: changes.map((field) => t(`fields.${field}`)).join(', ') })
  }
  return (
    <>
      <div className="table-frame">
        <table className={classes.table}>
          <caption className="visually-hidden">{t('preview.caption')}</caption>
          <thead>
            <tr>
              {(['line', 'name', 'number', 'grade', 'what'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`preview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <th scope="row">{displayName({ ...line, preferredName: '' })}</th>
                <td>{line.studentId}</td>
                <td>{line.gradeLevel}</td>
                <td>{whatHappens(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>{t('preview.more', { count: left })}</p>}
    </>
  )
}
