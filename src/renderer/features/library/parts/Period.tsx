import { useTranslation } from 'react-i18next'
import { isStale } from '../../../../core/catalog/freshness'
import { useToday } from '../../plan/use-today'
import { Term } from './Term'
import classes from './parts.module.css'

/** A period, and whether its data has grown old. */
export function Period({ period }: { period: string }) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <>
      <span className={classes.period}>
        <Term of={period} />
      </span>
      {today !== '' && isStale(period, today) && <span className={classes.stale}>{t('library:stale')}</span>}
    </>
  )
}
