import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Panel } from '../../components/Panel'
import { useErrorText } from '../../lib/use-error-text'
import { ActivityFilters } from './ActivityFilters'
import { ActivityTable } from './ActivityTable'
import classes from './activity.module.css'
import { useActivity } from './use-activity'

/** Who did what, when: to be read, narrowed down and saved as a table. Nothing here can be changed. */
export function ActivityPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { filter, change, reading, students, saving, error } = useActivity()
  return (
    <>
      <Link href="/settings" className={classes.link}>
        <IconArrowLeft size={18} aria-hidden /> {t('activity:back')}
      </Link>
      <h1>{t('activity:title')}</h1>
      <p className={classes.lead}>{t('activity:lead')}</p>
      {error && <ErrorNotice {...errorText(error)} />}
      {reading && (
        <>
          {reading.problems.length > 0 && (
            <ErrorNotice title={t('activity:broken')} kept={t('activity:brokenKept')} todo={t('activity:brokenTodo')}>
              <ul className={classes.problems}>
                {reading.problems.map(({ kind, line, count, file }) => (
                  <li key={`${file} ${kind} ${line}`}>{t(`activity:problems.${kind}`, { line, count, file })}</li>
                ))}
              </ul>
            </ErrorNotice>
          )}
          <Panel title={t('activity:filters')}>
            <ActivityFilters filter={filter} people={reading.people} students={students} onChange={change} />
          </Panel>
          <div className={classes.summary}>
            <p role="status">
              {reading.total === 0 ? t('activity:none') : t('activity:count', { count: reading.total })}{' '}
              {reading.total > reading.entries.length && t('activity:more', { shown: reading.entries.length })}
              {reading.problems.length === 0 && t('activity:sound')}
            </p>
            <Button
              variant="default"
              disabled={reading.total === 0}
              loading={saving.isPending}
              onClick={() => saving.mutate()}
            >
              {t('activity:save')}
            </Button>
          </div>
          <p role="status" className={classes.lead}>
            {saving.data?.fileName && t('activity:saved', { file: saving.data.fileName })}
          </p>
          {reading.entries.length > 0 && <ActivityTable entries={reading.entries} students={students} />}
        </>
      )}
    </>
  )
}
