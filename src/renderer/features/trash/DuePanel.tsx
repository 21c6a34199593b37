import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dueRecords } from '../../../shared/record/retention'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { useSettings } from '../../app/settings'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { useToday } from '../plan/use-today'
import classes from './trash.module.css'
import { useTrashCall } from './use-trash'

/** Records whose time of keeping is over by the district's rule: proposed one by one, never moved by themselves. */
export function DuePanel() {
  const { t } = useTranslation()
  const api = useApi()
  const errorText = useErrorText()
  const today = useToday()
  const { settings } = useSettings()
  const { retentionYears } = settings
  const { data } = useQuery({
    queryKey: [...queryKeys.students, 'list'],
    queryFn: () => api.call('students.list'),
    staleTime: 0,
    refetchOnMount: 'always',
  })
  const put = useTrashCall((id: string) => api.call('trash.put', { id, reason: t('records:retention.reason') }))
  if (retentionYears === null || retentionYears === undefined || !data || today === '') return null
  const due = dueRecords(data.students, retentionYears, today)
  return (
    <Panel
      title={t('records:retention.due')}
      hint={t(due.length === 0 ? 'records:retention.none' : 'records:retention.dueHint', { count: retentionYears })}
    >
      {put.error && <ErrorNotice {...errorText(put.error)} />}
      <ul className={classes.list}>
        {due.map(({ student, leftOn, dueOn }) => (
          <li key={student.id} className={classes.entry}>
            <div>
              <strong>{displayName(student)}</strong>
              <p>{t('records:retention.since', { leftOn, dueOn })}</p>
            </div>
            <Button
              variant="default"
              aria-label={t('records:retention.putOne', { name: displayName(student) })}
              onClick={() => put.mutate(student.id)}
            >
              {t('records:keeping.trash')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
