import { useTranslation } from 'react-i18next'
import type { RosterLine } from '../../../shared/ipc/contract'
import { displayName } from '../../lib/display-name'
import classes from './roster.module.css'

/** As many lines as anyone reads; the numbers above count all of them. */
const shownLines = 100

/** The lines that do something first: those are what a counselor looks through. */
const byNeed = (line: RosterLine): number => (line.changes.length > 0 ? 0 : line.known ? 2 : 1)

export function RosterTable({ lines }: { lines: readonly RosterLine[] }) {
  const { t } = useTranslation('roster')
  const shown = lines.toSorted((a, b) => byNeed(a) - byNeed(b)).slice(0, shownLines)
  const left = lines.length - shown.length
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
                <td>
                  {line.changes.length > 0
                    ? t('preview.differs', { fields: line.changes.map((field) => t(`fields.${field}`)).join(', ') })
                    : t(line.known ? 'preview.nothing' : 'preview.willAdd')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>{t('preview.more', { count: left })}</p>}
    </>
  )
}
