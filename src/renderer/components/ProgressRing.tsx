import classes from './ProgressRing.module.css'

/** How much of something is done, as a ring; full, it becomes a tick. Only a sign: say the same in words beside it. */
export function ProgressRing({ share, size = 20 }: { share: number; size?: number }) {
  const around = 2 * Math.PI * 8
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden
      className={classes.ring}
      data-full={share >= 1 || undefined}
    >
      <circle cx="10" cy="10" r="8" className={classes.track} />
      {share > 0 && (
        <circle
          cx="10"
          cy="10"
          r="8"
          className={classes.done}
          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 10 10)"
        />
      )}
      {share >= 1 && <path d="M6.5 10.3l2.3 2.3 4.7-5" className={classes.tick} />}
    </svg>
  )
}
