import { useTranslation } from 'react-i18next'
import type { Intake } from '../../../core/intake/schema'
import { ProgressRing } from '../../components/ProgressRing'
import classes from './SectionNav.module.css'
import { intakeSections, isRated, overallProgress, progressOf, type IntakeSection } from './sections'

export interface SectionNavProps {
  intake: Intake
  current: IntakeSection
  onGo: (section: IntakeSection) => void
}

/** Every section with how far it has come; any can be opened at any time. */
export function SectionNav({ intake, current, onGo }: SectionNavProps) {
  const { t } = useTranslation()
  const overall = overallProgress(intake)
  return (
    <nav className={classes.nav} aria-label={t('intake:nav')}>
      <ul>
        {intakeSections.map((section) => {
          const { done, total } = progressOf(intake, section)
          const title = t(`intake:sections.${section}.title`)
          const spoken = isRated(section)
            ? t('intake:answeredOf', { count: done, total })
            : t(done ? 'intake:filledIn' : 'intake:nothingYet')
          return (
            <li key={section}>
              <button
                type="button"
                className={classes.entry}
                aria-current={section === current ? 'step' : undefined}
                onClick={() => onGo(section)}
              >
                <ProgressRing share={done / total} />
                <span className={classes.title}>
                  {title} <span className="visually-hidden">({spoken})</span>
                </span>
                {isRated(section) && done > 0 && done < total && (
                  <span className={classes.count} aria-hidden>
                    {done}/{total}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      <p className={classes.overall}>{t('intake:overall', { count: overall.done, total: overall.total })}</p>
    </nav>
  )
}
