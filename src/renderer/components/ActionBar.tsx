import type { ReactNode } from 'react'
import classes from './ActionBar.module.css'

interface ActionBarProps {
  readonly children: ReactNode
  /** What came of the last action, read out when it changes. */
  readonly status?: ReactNode
}

/** Buttons in a row, and beside them what came of them. */
export function ActionBar({ children, status }: ActionBarProps) {
  return (
    <div className={classes.bar}>
      {children}
      {status !== undefined && (
        <p role="status" className={classes.status}>
          {status}
        </p>
      )}
    </div>
  )
}
