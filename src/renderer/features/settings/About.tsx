import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api'
import { useCatalog } from '../../app/catalog'
import { queryKeys } from '../../app/query'
import { CatalogProblems } from '../../components/CatalogProblems'
import { Panel } from '../../components/Panel'
import classes from './SettingsPage.module.css'

/** Which app this is, how old its knowledge is, and whom it owes thanks. */
export function About() {
  const { t } = useTranslation()
  const api = useApi()
  const { manifest } = useCatalog()
  const { data } = useQuery({ queryKey: queryKeys.info, queryFn: () => api.call('app.info') })
  return (
    <Panel title={t('settings:about.title')}>
      <CatalogProblems />
      <dl className={classes.facts}>
        <div>
          <dt>{t('settings:about.version')}</dt>
          <dd>{data?.version}</dd>
        </div>
        <div>
          <dt>{t('settings:about.runtime')}</dt>
          <dd>{data?.runtime}</dd>
        </div>
        <div>
          <dt>{t('settings:about.reviewed')}</dt>
          <dd>{t('settings:about.day', { date: manifest.reviewed })}</dd>
        </div>
      </dl>
      {manifest.attributions.map(({ id, text }) => (
        <p key={id} className={classes.small} lang={manifest.language}>
          {text}
        </p>
      ))}
    </Panel>
  )
}
