import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Notice.module.css'

/** Something worth knowing that is not an error. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.notice}>
      <IconInfoCircle size={20} aria-hidden className={classes.sign} />
      <div className={classes.words}>{children}</div>
      {action}
    </div>
  )
}
