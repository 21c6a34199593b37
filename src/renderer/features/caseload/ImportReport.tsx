import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Notice } from '../../components/Notice'
import { displayName } from '../../lib/display-name'
import { useErrorText } from '../../lib/use-error-text'
import { stepPath } from '../student/steps'
import classes from './ImportReport.module.css'
import type { ImportOutcome } from './use-import-intake'

export interface ImportReportProps {
  report: { error: unknown } | { outcome: ImportOutcome } | null
  onClose: () => void
}

/** Refused whole with every problem named, or taken in with what was kept but not used. */
export function ImportReport({ report, onClose }: ImportReportProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  if (!report) return null
  const dismiss = (
    <Button size="compact-sm" variant="default" onClick={onClose}>
      {t('common:close')}
    </Button>
  )
  if ('error' in report) return <ErrorNotice {...errorText(report.error)}>{dismiss}</ErrorNotice>
  const { imported, problems, notices } = report.outcome
  const lines = (imported ? notices : problems).map(({ path, reason }) => (
    <li key={`${path} ${reason}`}>
      {path && <code>{path}</code>} {reason}
    </li>
  ))
  if (!imported)
    return (
      <ErrorNotice title={t('students:importRefused.title')} kept={t('students:importRefused.kept')}>
        <ul className={classes.problems}>{lines}</ul>
        {dismiss}
      </ErrorNotice>
    )
  return (
    <Notice action={dismiss}>
      <p>
        {t('students:imported')}{' '}
        <Link href={stepPath(imported.record.id, 'intake')}>{displayName(imported.record.intake.student)}</Link>
      </p>
      <ul>{lines}</ul>
    </Notice>
  )
}
