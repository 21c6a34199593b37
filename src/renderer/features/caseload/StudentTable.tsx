import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { localeFor } from '../../../shared/i18n'
import { findSpecialty } from '../../../core/catalog/lookup'
import type { StudentSummary } from '../../../shared/record'
import { useCatalog } from '../../app/catalog'
import { ProgressRing } from '../../components/ProgressRing'
import { displayName } from '../../lib/display-name'
import { stepPath, type Step } from '../student/steps'
import { sortKeys } from './find-students'
import classes from './StudentTable.module.css'
import type { CaseloadView } from './use-caseload-view'

/** A student opens where the work stands. */
const stepOf: Record<StudentSummary['stage'], Step> = { intake: 'intake', matches: 'matches', plan: 'plan' }

export function StudentTable({ view }: { view: CaseloadView }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="table-frame">
        <table className={classes.table}>
          <thead>
            <tr>
              {sortKeys.map((key) => {
                const active = view.sort.by === key
                return (
                  <th
                    key={key}
                    scope="col"
                    data-column={key}
                    aria-sort={active ? (view.sort.descending ? 'descending' : 'ascending') : undefined}
                  >
                    <button type="button" onClick={() => view.sortBy(key)}>
                      {t(`students:columns.${key}`)}
                      {active &&
                        (view.sort.descending ? (
                          <IconArrowDown size={14} aria-hidden />
                        ) : (
                          <IconArrowUp size={14} aria-hidden />
                        ))}
                    </button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {view.shown.map((student) => (
              <StudentRow key={student.id} student={student} />
            ))}
          </tbody>
        </table>
      </div>
      {view.found > view.shown.length && (
        <Button variant="default" mt="md" onClick={view.showMore}>
          {t('students:showMore', { count: view.found - view.shown.length })}
        </Button>
      )}
    </>
  )
}

const StudentRow = memo(function StudentRow({ student }: { student: StudentSummary }) {
  const { t, i18n } = useTranslation()
  const catalog = useCatalog()
  const [, navigate] = useLocation()
  const path = stepPath(student.id, stepOf[student.stage])
  const specialty = student.specialty ? (findSpecialty(catalog, student.specialty)?.name ?? student.specialty) : null
  return (
    // The link in the first cell is the control; the row only makes its target larger for the mouse.
    <tr onClick={() => navigate(path)}>
      <th scope="row">
        <Link href={path} className={classes.name} onClick={(event) => event.stopPropagation()}>
          {displayName(student)}
        </Link>
      </th>
      <td>{student.gradeLevel && t(`intake:gradeLevels.${student.gradeLevel}`)}</td>
      <td>{student.state}</td>
      <td className={classes.stage}>
        {t(`students:stages.${student.stage}`)}
        {specialty && <span className={classes.specialty}>{specialty}</span>}
      </td>
      <td>
        <span className={classes.progress}>
          <ProgressRing share={student.answered} size={18} />
          {new Intl.NumberFormat(localeFor(i18n.language), { style: 'percent' }).format(student.answered)}
        </span>
      </td>
      <td className={classes.date}>
        {student.nextAppointment &&
          new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
            new Date(student.nextAppointment.on),
          )}
      </td>
      <td className={classes.date}>
        {new Intl.DateTimeFormat(localeFor(i18n.language), { dateStyle: 'medium' }).format(new Date(student.updatedAt))}
      </td>
    </tr>
  )
})
