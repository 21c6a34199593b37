import { IconCircleCheck, IconLockOpen2, IconStairsUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReachStatus } from '../../../core/matching'
import classes from './Matches.module.css'

const icons = { 'on-track': IconCircleCheck, 'more-schooling': IconStairsUp, 'not-open': IconLockOpen2 } as const

/** Whether the way is open, kept apart from fit: its own place, its own sign, words before colour. */
export function ReachBadge({ status }: { status: ReachStatus }) {
  const { t } = useTranslation()
  const Icon = icons[status]
  return (
    <span className={classes.reach} data-status={status}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {t(`matching:reachStatus.${status}`)}
    </span>
  )
}
