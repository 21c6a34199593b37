import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GoalAnswer } from '../../../../core/planning/goal-answer'
import { useSay } from '../use-say'
import classes from './Goals.module.css'

/** The answer to a goal date: the verdict, the reasons on demand, and which route would make it. */
export function GoalVerdict({ answer }: { answer: GoalAnswer }) {
  const { t } = useTranslation('plan')
  const say = useSay()
  const { check, spare, planned, others } = answer
  const verdict = planned === null ? check.status : 'late'
  const isGood = verdict === 'met' || verdict === 'done'
  const Sign = isGood ? IconCircleCheck : verdict === 'absent' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className={classes.verdict} data-verdict={verdict} role="status">
      <Sign size={18} aria-hidden />
      <div>
        <p>
          {say(check.brief)} {spare !== null && say(spare)}
        </p>
        {planned !== null && <p>{t('goals.edited', { date: planned })}</p>}
        {check.because.length > 0 && (
          <details className={classes.why}>
            <summary>{t('goals.why')}</summary>
            <ul>
              {check.because.map((reason) => (
                <li key={say(reason)}>{say(reason)}</li>
              ))}
            </ul>
          </details>
        )}
        {others.length > 0 && (
          <>
            <p>{t(others[0]!.meets ? 'goals.meets' : 'goals.nearest')}</p>
            <ul className={classes.others}>
              {others.map(({ route, name, date }) => (
                <li key={route}>{t('goals.other', { name, date })}</li>
              ))}
            </ul>
          </>
        )}
        {check.status === 'late' && others.length === 0 && <p>{t('goals.noOther')}</p>}
      </div>
    </div>
  )
}
