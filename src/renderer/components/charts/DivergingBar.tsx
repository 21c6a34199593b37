import classes from './DivergingBar.module.css'

interface DivergingBarProps {
  /** To the right of the middle when positive, to the left when negative. */
  readonly value: number
  /** The value that fills half the width. */
  readonly largest: number
  readonly strong?: boolean
  readonly faint?: boolean
}

/** One bar on a common middle line. Only a drawing: the number stands beside it, for eyes or for a screen reader. */
export function DivergingBar({ value, largest, strong, faint }: DivergingBarProps) {
  const length = largest > 0 ? (Math.abs(value) / largest) * 50 : 0
  return (
    <span className={classes.track} aria-hidden>
      <span
        className={classes.bar}
        data-side={value < 0 ? 'against' : 'for'}
        data-strong={strong || undefined}
        data-faint={faint || undefined}
        style={value < 0 ? { right: '50%', width: `${length}%` } : { left: '50%', width: `${length}%` }}
      />
    </span>
  )
}
