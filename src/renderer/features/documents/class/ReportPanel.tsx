import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AppError, type ErrorCode } from '../../../../shared/errors'
import type { BatchOutcome, BatchReport } from '../../../../shared/ipc/contract'
import { ActionBar } from '../../../components/ActionBar'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { Panel } from '../../../components/Panel'
import { useErrorText } from '../../../lib/use-error-text'
import classes from './class.module.css'
import type { useBatchActions } from './use-batch'

interface ReportPanelProps {
  readonly report: BatchReport
  readonly actions: Pick<ReturnType<typeof useBatchActions>, 'saveReport' | 'showFolder'>
}

const results = ['made', 'unchanged', 'exists', 'skipped'] as const

/** What came of it: how many, where they are, and who was left out, by name and reason. */
export function ReportPanel({ report, actions }: ReportPanelProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { outcomes, chosen, end, error } = report
  const count = (result: BatchOutcome['result']) => outcomes.filter((one) => one.result === result).length
  const counts = results.map((result) => [result, count(result)] as const)
  const there = count('made') + count('unchanged')
  const missing = outcomes.filter(({ result }) => result === 'exists' || result === 'skipped')
  const notReached = chosen - outcomes.length
  const saved = actions.saveReport.data?.fileName ?? ''
  return (
    <Panel title={t('batch:page.report.title')}>
      {error && <ErrorNotice title={errorText(new AppError(error, '')).title} {...whatNow(error)} />}
      {!error && <p role="status">{said()}</p>}
      {report.isProtected && there > 0 && <p>{t('batch:page.report.protected')}</p>}
      <ul className={classes.counts}>
        {counts.map(([result, number]) =>
          number > 0 || result === 'made' ? (
            <li key={result}>{t(`batch:page.report.${result}`, { count: number })}</li>
          ) : null,
        )}
        {notReached > 0 && <li>{t('batch:page.report.notReached', { count: notReached })}</li>}
      </ul>
      {missing.length > 0 && (
        <details open={missing.length <= 12}>
          <summary>{t('batch:page.report.list')}</summary>
          <ul className={classes.reasons}>
            {missing.map((one) => (
              <li key={one.studentId}>
                <strong>{one.name || t('batch:page.report.unnamed')}</strong>: {whyNot(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ActionBar status={saved && t('batch:page.report.saved', { fileName: saved })}>
        {there > 0 && (
          <Button variant="default" onClick={() => actions.showFolder.mutate()}>
            {t('batch:page.report.show')}
          </Button>
        )}
        <Button variant="default" onClick={() => actions.saveReport.mutate()}>
          {t('batch:page.report.save')}
        </Button>
      </ActionBar>
    </Panel>
  )

  function whatNow(code: ErrorCode) {
    return {
      kept: t(`batch:page.stopped.kept.${report.into}`),
      todo: t([`batch:page.stopped.todo.${code}`, 'batch:page.stopped.todo.other']),
    }
  }
  function said(): string {
    if (end === 'cancelled') return t(`batch:page.report.${report.into === 'files' ? 'cancelled' : 'cancelledOne'}`)
    return there > 0 ? t('batch:page.report.done', { place: report.place }) : t('batch:page.report.nothing')
  }
  function whyNot({ result, file, reason }: BatchOutcome): string {
    if (result === 'exists') return t('batch:page.report.exists', { file })
    return t([`batch:reasons.${reason}`, 'batch:reasons.internal'])
  }
}
