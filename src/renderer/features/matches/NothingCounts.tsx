import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Matches.module.css'

/** Every part was given no weight: there are answers, but nothing to rank by. */
export function NothingCounts({ onUsual }: { onUsual: () => void }) {
  const { t } = useTranslation('matches')
  return (
    <section className={classes.tooFew}>
      <h2>{t('nothingCounts.title')}</h2>
      <p>{t('nothingCounts.teach')}</p>
      <Button onClick={onUsual}>{t('nothingCounts.usual')}</Button>
    </section>
  )
}
