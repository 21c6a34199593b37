import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './ErrorNotice.module.css'

export interface ErrorNoticeProps {
  /** What happened. */
  title: string
  /** What was kept. */
  kept?: string
  /** What to do now. */
  todo?: string
  /** Buttons that do it. */
  children?: ReactNode
}

/** An error says what happened, what was kept and what to do. Read out when it appears. */
export function ErrorNotice({ title, kept, todo, children }: ErrorNoticeProps) {
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={20} aria-hidden className={classes.sign} />
      <div>
        <p className={classes.title}>{title}</p>
        {(kept || todo) && <p>{[kept, todo].filter(Boolean).join(' ')}</p>}
        {children && <div className={classes.actions}>{children}</div>}
      </div>
    </div>
  )
}
