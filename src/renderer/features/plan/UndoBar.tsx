import { Button, CloseButton } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudent } from '../../lib/use-student'
import classes from './UndoBar.module.css'

interface UndoBarProps {
  readonly id: string
  /** What was just done; `null` when there is nothing to say. */
  readonly said: string | null
  readonly onDone: () => void
  readonly label: string
}

/** Seconds for which the bar stays; undo itself stays available in the header and by key. */
const stays = 12

/** Says what was just done and offers to take it back, instead of asking before. */
export function UndoBar({ id, said, onDone, label }: UndoBarProps) {
  const { t } = useTranslation('plan')
  const { undo } = useStudent(id)
  useEffect(() => {
    if (said === null) return undefined
    const timer = setTimeout(onDone, stays * 1000)
    return () => clearTimeout(timer)
  }, [said, onDone])
  return (
    <div role="status" aria-label={label} className={classes.region}>
      {said !== null && (
        <div className={classes.bar}>
          <span>{said}</span>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => {
              undo()
              onDone()
            }}
          >
            {t('undo.action')}
          </Button>
          <CloseButton aria-label={t('undo.dismiss')} onClick={onDone} />
        </div>
      )}
    </div>
  )
}
