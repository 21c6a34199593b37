import { useTranslation } from 'react-i18next'
import classes from './roster.module.css'
import type { RosterProgress } from './use-roster'

/** As many as anyone reads; the number above counts all of them. */
const shown = 20

/** Which lines could not be saved, and why: the ones with the same reason together. */
export function RosterFailures({ failed }: Pick<RosterProgress, 'failed'>) {
  const { t } = useTranslation()
  const reasons = [...new Set(failed.map(({ why }) => why))]
  return (
    <ul className={classes.notes}>
      {reasons.map((why) => {
        const lines = failed.filter((one) => one.why === why).map(({ line }) => line)
        const listed = lines.slice(0, shown).join(', ')
        return (
          <li key={why}>
            {t('roster:done.why', {
              count: lines.length,
              lines: lines.length > shown ? `${listed} …` : listed,
              reason: `${t(`errors:${why}.title`)}. ${t(`errors:${why}.todo`)}`,
            })}
          </li>
        )
      })}
    </ul>
  )
}
