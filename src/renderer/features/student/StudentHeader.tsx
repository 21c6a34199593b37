import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findSpecialty } from '../../../core/catalog/lookup'
import { displayName } from '../../lib/display-name'
import { useCatalog } from '../../app/catalog'
import { useStudent } from '../../lib/use-student'
import { AlsoOpen } from './AlsoOpen'
import { SaveSign } from './SaveSign'
import { overallProgress } from '../intake/sections'
import { useWhen } from '../meeting/use-when'
import { useToday } from '../plan/use-today'
import { HandoverButton } from '../handover'
import { KeepingButton } from '../trash'
import classes from './StudentHeader.module.css'
import { stepPath, steps, type Step } from './steps'

/** Who this is, how far the work has come, when to meet next, and the steps; none of them locks one in. */
export function StudentHeader({ id, step }: { id: string; step: Step }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const { record } = useStudent(id)
  const { student } = record.intake
  const when = useWhen()
  const today = useToday()
  const { nextAppointment } = record.followUp
  const answered = overallProgress(record.intake)
  const facts = [
    student.gradeLevel && t(`intake:gradeLevels.${student.gradeLevel}`),
    student.state,
    record.choice
      ? (findSpecialty(catalog, record.choice.specialty)?.name ?? record.choice.specialty)
      : t('intake:overall', { count: answered.done, total: answered.total }),
  ]
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <div>
          <h1 className={classes.name}>{displayName(student)}</h1>
          <p className={classes.facts}>
            {facts.filter(Boolean).join(' · ')}
            {nextAppointment && (
              <>
                {' · '}
                <Link href={stepPath(id, 'meeting')}>
                  {t(nextAppointment.on < today ? 'meeting:header.past' : 'meeting:header.next', {
                    when: when(nextAppointment),
                  })}
                </Link>
              </>
            )}
          </p>
          <AlsoOpen id={id} />
        </div>
        <div className={classes.side}>
          <SaveSign id={id} />
          <div>
            <HandoverButton id={id} />
            <KeepingButton id={id} />
          </div>
        </div>
      </div>
      <nav aria-label={t('students:steps.label')}>
        <ol className={classes.steps}>
          {steps.map((one) => (
            <li key={one}>
              <Link href={stepPath(id, one)} className={classes.step} aria-current={one === step ? 'step' : undefined}>
                {t(`students:steps.${one}`)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  )
}
