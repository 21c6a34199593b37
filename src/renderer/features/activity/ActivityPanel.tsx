import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Panel } from '../../components/Panel'
import classes from './activity.module.css'

/** The way to the log, from the settings. */
export function ActivityPanel() {
  const { t } = useTranslation()
  return (
    <Panel title={t('activity:title')} hint={t('activity:settingsHint')}>
      <Link href="/activity" className={classes.link}>
        <IconHistory size={18} aria-hidden /> {t('activity:open')}
      </Link>
    </Panel>
  )
}
