import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BatchProgress } from '../../../../shared/ipc/contract'
import { ActionBar } from '../../../components/ActionBar'
import { Panel } from '../../../components/Panel'
import classes from './class.module.css'
import { useRest } from './use-rest'

/** How far it is, how long it still takes, and the way to stop it. */
export function RunningPanel({ progress, onCancel }: { progress: BatchProgress; onCancel: () => void }) {
  const { t } = useTranslation()
  const { done, total } = progress
  const rest = useRest(progress)
  return (
    <Panel title={t('batch:page.running.title')} hint={t('batch:page.running.hint')}>
      <progress className={classes.progress} aria-label={t('batch:page.running.bar')} max={total} value={done} />
      <ActionBar>
        <Button variant="default" onClick={onCancel}>
          {t('batch:page.running.cancel')}
        </Button>
        <p className={classes.status}>
          {[t('batch:page.running.said', { done, total }), rest].filter(Boolean).join(', ')}
        </p>
      </ActionBar>
    </Panel>
  )
}
