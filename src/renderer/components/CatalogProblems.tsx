import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../app/api'
import { queryKeys } from '../app/query'
import { ErrorNotice } from './ErrorNotice'
import { ProblemList } from './ProblemList'
import classes from './CatalogProblems.module.css'

/** Names what is wrong with the catalog, by file, place and reason. The app works with the rest. */
export function CatalogProblems() {
  const { t } = useTranslation()
  const api = useApi()
  const { data } = useQuery({ queryKey: queryKeys.info, queryFn: () => api.call('app.info') })
  const problems = data?.catalogProblems ?? []
  if (problems.length === 0) return null
  return (
    <div className={classes.frame}>
      <ErrorNotice
        title={t('common:catalogProblems.title', { count: problems.length })}
        kept={t('common:catalogProblems.kept')}
      >
        <details>
          <summary>{t('common:catalogProblems.show')}</summary>
          <ProblemList problems={problems} />
        </details>
      </ErrorNotice>
    </div>
  )
}
