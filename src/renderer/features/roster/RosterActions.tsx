import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './roster.module.css'
import { RosterFailures } from './RosterFailures'
import type { useRoster } from './use-roster'

interface RosterActionsProps {
  readonly roster: ReturnType<typeof useRoster>
  readonly update: boolean
  readonly putBack: boolean
  /** Students who are new, those who are there and differ, and those in the trash. */
  readonly added: number
  readonly changed: number
  readonly inTrash: number
}

/** Does it, shows how far it is, stops, and says what came of it. */
export function RosterActions({ roster, update, putBack, added, changed, inTrash }: RosterActionsProps) {
  const { t } = useTranslation('roster')
  const { work, progress } = roster
  const nothing = added === 0 && !(update && changed > 0) && !(putBack && inTrash > 0)
  const begin = () => void roster.takeIn({ update, putBack })
  if (work === 'taking' && progress)
    return (
      <div className={classes.progress}>
        <Progress
          value={(progress.done / progress.total) * 100}
          aria-label={t('progress', { done: progress.done, total: progress.total })}
        />
        <p role="status">{t('progress', { done: progress.done, total: progress.total })}</p>
        <Button variant="default" onClick={roster.stop}>
          {t('stop')}
        </Button>
      </div>
    )
  if (progress && (work === 'done' || work === 'stopped'))
    return (
      <div className={classes.progress}>
        <div role="status">
          <p className={classes.strong}>{t('done.added', { count: progress.added })}</p>
          {progress.updated > 0 && <p>{t('done.updated', { count: progress.updated })}</p>}
          {progress.putBack > 0 && <p>{t('done.putBack', { count: progress.putBack })}</p>}
          {progress.heldBack > 0 && <p>{t('done.heldBack', { count: progress.heldBack })}</p>}
          {progress.failed.length > 0 && <p>{t('done.failed', { count: progress.failed.length })}</p>}
          {work === 'stopped' && <p>{t('stopped')}</p>}
        </div>
        <RosterFailures failed={progress.failed} />
        {(work === 'stopped' || progress.failed.length > 0) && <Button onClick={begin}>{t('goOn')}</Button>}
        <Link href="/">{t('done.toList')}</Link>
      </div>
    )
  if (nothing && changed === 0 && inTrash === 0) return <p className={classes.strong}>{t('nothingToDo')}</p>
  return (
    <Button size="md" className={classes.begin} disabled={nothing} loading={work === 'taking'} onClick={begin}>
      {added > 0 ? t('takeIn', { count: added }) : t('bring')}
    </Button>
  )
}
