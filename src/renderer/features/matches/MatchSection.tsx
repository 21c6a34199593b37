import type { ReactNode } from 'react'
import type { Band } from '../../../core/matching'
import classes from './Matches.module.css'

interface MatchSectionProps {
  readonly title: string
  readonly about: string
  readonly band?: Band
  readonly children: ReactNode
}

/** One band: its plain words first, then the specialties in it. */
export function MatchSection({ title, about, band, children }: MatchSectionProps) {
  return (
    <section className={classes.band} data-band={band}>
      <div className={classes.bandHead}>
        <h2>{title}</h2>
        <p className="soft">{about}</p>
      </div>
      <ul className={classes.cards}>{children}</ul>
    </section>
  )
}
