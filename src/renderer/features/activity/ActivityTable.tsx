import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { localeFor } from '../../../shared/i18n'
import { documentIds } from '../../../core/documents/kinds'
import type { Activity } from '../../../shared/activity'
import type { StudentSummary } from '../../../shared/record'
import { displayName } from '../../lib/display-name'
import { stepPath } from '../student/steps'
import classes from './activity.module.css'

interface ActivityTableProps {
  readonly entries: readonly Activity[]
  readonly students: readonly StudentSummary[]
}

export function ActivityTable({ entries, students }: ActivityTableProps) {
  const { t, i18n } = useTranslation()
  const moment = new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })
  const names = new Map(students.map((student) => [student.id, displayName(student)]))
  const about = ({ about: kind, count }: Activity): string => {
    if (kind === '') return count === null ? '' : String(count)
    return documentIds.some((id) => id === kind) ? t(`papers:kinds.${kind}.title`) : t(`activity:abouts.${kind}`)
  }
  return (
    <div className="table-frame">
      <table className={classes.table}>
        <thead>
          <tr>
            {(['at', 'by', 'what', 'about', 'student', 'on'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`activity:columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            // Nothing in a line is its own; the list is only ever replaced as a whole.
            <tr key={`${entry.at} ${at}`}>
              <td className={classes.when}>{moment.format(new Date(entry.at))}</td>
              <td>{entry.by || <span className="soft">{t('activity:nobody')}</span>}</td>
              <td>{t(`activity:deeds.${entry.what}`)}</td>
              <td>{about(entry)}</td>
              <td>{entry.student && <StudentName id={entry.student} name={names.get(entry.student)} />}</td>
              <td className="soft">{entry.on}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StudentName({ id, name }: { id: string; name: string | undefined }) {
  const { t } = useTranslation()
  if (name === undefined) return <span className="soft">{t('activity:gone')}</span>
  return <Link href={stepPath(id, 'intake')}>{name}</Link>
}
