import type { ReactNode } from 'react'
import classes from './Panel.module.css'

export interface PanelProps {
  title?: ReactNode
  hint?: ReactNode
  /** At the right of the title. */
  action?: ReactNode
  children: ReactNode
  /** Two fields beside each other where there is room. */
  columns?: boolean
}

/** A quiet box that holds what belongs together. */
export function Panel({ title, hint, action, children, columns = false }: PanelProps) {
  return (
    <section className={classes.panel}>
      {(title || action) && (
        <div className={classes.head}>
          {title && <h3>{title}</h3>}
          {action}
        </div>
      )}
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={columns ? classes.columns : classes.stack}>{children}</div>
    </section>
  )
}

/** Fields beside each other inside a panel that also holds wider things. */
Panel.Columns = function Columns({ children }: { children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>
}
