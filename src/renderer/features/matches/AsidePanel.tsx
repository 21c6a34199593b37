import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import classes from './Aside.module.css'

interface AsidePanelProps {
  readonly title: string
  /** What is worth seeing while the panel is closed. */
  readonly gist: ReactNode
  readonly children: ReactNode
}

/** A panel beside the matches that stays closed until somebody wants it. */
export function AsidePanel({ title, gist, children }: AsidePanelProps) {
  const [open, setOpen] = useState(false)
  const panelId = useId()
  return (
    <section className={classes.panel}>
      <h2>
        <button
          type="button"
          className={classes.disclosure}
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
        >
          {title}
          <IconChevronDown size={18} aria-hidden className={classes.chevron} />
        </button>
      </h2>
      {gist}
      <div id={panelId} hidden={!open}>
        {children}
      </div>
    </section>
  )
}
