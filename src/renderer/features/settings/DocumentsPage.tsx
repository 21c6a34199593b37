import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findSpecialty } from '../../../core/catalog/lookup'
import { useApi } from '../../app/api'
import { useCatalog } from '../../app/catalog'
import { queryKeys } from '../../app/query'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { useStudentStore } from '../../lib/use-student'
import { stepPath } from '../student/steps'
import classes from './DocumentsPage.module.css'

/** What can be printed, and for whom. */
export function DocumentsPage() {
  const { t } = useTranslation()
  const api = useApi()
  const catalog = useCatalog()
  const store = useStudentStore()
  const errorText = useErrorText()
  const { data, error } = useQuery({
    queryKey: [...queryKeys.students, 'list'],
    queryFn: async () => {
      await store.flushAll()
      return api.call('students.list')
    },
    staleTime: 0,
    refetchOnMount: 'always',
  })
  const planned = (data?.students ?? []).filter(({ stage }) => stage === 'plan')
  return (
    <div className={classes.page}>
      <h1>{t('common:documents.title')}</h1>
      {error && <ErrorNotice {...errorText(error)} />}
      <Panel title={t('common:documents.careerPlan')} hint={t('common:documents.careerPlanText')}>
        {data && planned.length === 0 && <p className={classes.empty}>{t('common:documents.empty')}</p>}
        {planned.length > 0 && (
          <ul className={classes.list}>
            {planned.map((student) => (
              <li key={student.id}>
                <Link href={stepPath(student.id, 'print')}>{displayName(student)}</Link>
                <span className="soft">
                  {student.specialty && (findSpecialty(catalog, student.specialty)?.name ?? student.specialty)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
