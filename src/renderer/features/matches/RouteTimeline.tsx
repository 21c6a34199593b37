import type { RouteSummary } from '../../../core/planning/types'
import classes from './RouteTimeline.module.css'

interface RouteTimelineProps {
  readonly route: RouteSummary
  /** Days as `YYYY-MM-DD`, the same for all routes: only on one scale can their lengths be compared. */
  readonly from: string
  readonly to: string
}

const width = 200
const height = 30
const axis = 12

/** A route drawn to scale: the way to the first job, the job, each credential. The rows of the table say it in words. */
export function RouteTimeline({ route, from, to }: RouteTimelineProps) {
  const [begin, end] = [Date.parse(from), Date.parse(to)]
  const x = (day: string) => (end === begin ? 0 : ((Date.parse(day) - begin) / (end - begin)) * (width - 8)) + 4
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) }, (_, i) =>
    String(Number(from.slice(0, 4)) + 1 + i),
  )
  const goal = route.firstJob ?? route.end
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.drawing} aria-hidden>
      {years.map((year, i) => (
        <g key={year}>
          <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={2} y2={axis + 8} className={classes.year} />
          {/* Every third is enough to read the others by. */}
          {i % 3 === 0 && (
            <text x={x(`${year}-01-01`) + 2} y={height - 2} className={classes.label}>
              {year}
            </text>
          )}
        </g>
      ))}
      <line x1={x(from)} x2={x(route.end)} y1={axis} y2={axis} className={classes.after} />
      <line x1={x(from)} x2={x(goal)} y1={axis} y2={axis} className={classes.way} />
      {route.credentials.map(({ credential, date }) => (
        <circle key={credential} cx={x(date)} cy={axis} r={3.2} className={classes.credential} />
      ))}
      {route.firstJob && (
        <path d={`M ${x(goal)} ${axis - 6} l 6 6 l -6 6 l -6 -6 z`} className={classes.job} data-job={route.firstJob} />
      )}
    </svg>
  )
}
