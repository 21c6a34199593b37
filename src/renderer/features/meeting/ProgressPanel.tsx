import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../core/follow-up/progress'
import { Panel } from '../../components/Panel'
import { ProgressChart } from './ProgressChart'
import classes from './Meeting.module.css'

/** How the plan goes, in a sentence and as two lines over time. */
export function ProgressPanel({ progress }: { progress: Progress }) {
  const { t } = useTranslation('meeting')
  const { doneByToday, plannedByToday, undated, total } = progress
  return (
    <Panel title={t('progress.title')}>
      <p className={classes.said}>{t('progress.said', { done: doneByToday, count: plannedByToday })}</p>
      {total === 0 && doneByToday === 0 ? (
        <p className={classes.none}>{t('progress.empty')}</p>
      ) : (
        <ProgressChart progress={progress} />
      )}
      {undated > 0 && <p className={classes.none}>{t('progress.undated', { count: undated })}</p>}
    </Panel>
  )
}
