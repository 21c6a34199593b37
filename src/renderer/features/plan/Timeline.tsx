import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanStep } from '../../../core/planning/edited-plan'
import { layoutTimeline, type PlacedGoal, type TimelineGoal, type TimelineItem } from './timeline-layout'
import { TimelineTable } from './TimelineTable'
import classes from './Timeline.module.css'

const laneHeight = 26
const axisHeight = 24
/** Once the counselor has ticked it, the day is a fact. */
const isOpenEnded = ({ earliest, status }: PlanStep): boolean => earliest && status !== 'done'

interface TimelineProps {
  readonly steps: readonly PlanStep[]
  /** What the student wants to reach, each with its day. */
  readonly goals: readonly TimelineGoal[]
  readonly today: string
}

/** The whole way at a glance: bars for what takes time, marks for moments, flags for goals. The same as a table on request. */
export function Timeline({ steps, goals, today }: TimelineProps) {
  const { t } = useTranslation('plan')
  const { ref, width: measured } = useElementSize()
  const [asTable, setAsTable] = useState(false)
  // Before the first measurement, and where nothing can be measured.
  const width = measured > 0 ? measured : 720
  const layout = useMemo(() => layoutTimeline(steps, { width, today, goals }), [steps, width, today, goals])
  const { items, lanes, years, todayX } = layout
  if (items.length === 0) return null
  const height = axisHeight + lanes * laneHeight + 8
  const first = items.reduce((a, b) => (a.step.start <= b.step.start ? a : b)).step
  const last = items.reduce((a, b) => (a.step.end >= b.step.end ? a : b)).step
  // A year's number needs about 44 pixels; on a long way every second or fifth year is named.
  const every = Math.ceil((44 * years.length) / width)

  return (
    <section className={classes.timeline}>
      <div className={classes.head}>
        <h3>{t('timeline.title')}</h3>
        <Button variant="subtle" size="compact-md" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('timeline.asTable')}
        </Button>
      </div>
      <div ref={ref}>
        {asTable ? (
          <TimelineTable steps={items.map(({ step }) => step)} goals={layout.goals} />
        ) : (
          <svg
            role="img"
            aria-label={t('timeline.alternative', {
              count: items.length,
              start: first.start,
              end: last.end,
              first: first.title,
              last: last.title,
            })}
            width={width}
            height={height}
            className={classes.drawing}
          >
            {years.map(({ year, x }, i) => (
              <g key={year}>
                <line x1={x} x2={x} y1={axisHeight - 6} y2={height} className={classes.yearLine} />
                {i % every === 0 && (
                  <text x={x + 6} y={14} className={classes.year}>
                    {year}
                  </text>
                )}
              </g>
            ))}
            <line x1={todayX} x2={todayX} y1={axisHeight - 6} y2={height} className={classes.today} />
            {items.map((item) => (
              <Item key={item.step.id} item={item} />
            ))}
            {layout.goals.map((goal) => (
              <Goal key={goal.id} goal={goal} />
            ))}
          </svg>
        )}
      </div>
      {!asTable && items.some(({ step }) => isOpenEnded(step)) && (
        <p className={classes.legend}>
          <svg width={28} height={12} aria-hidden>
            <rect x={1} y={1} width={26} height={10} rx={3} className={classes.openEnd} />
          </svg>
          {t('timeline.earliest')}
        </p>
      )}
    </section>
  )
}

function Item({ item }: { item: TimelineItem }) {
  const { step, lane, x, width, label, labelX, anchor } = item
  const y = axisHeight + lane * laneHeight + laneHeight / 2
  const inside = width > 0 && labelX < x + width && anchor === 'start'
  return (
    <g
      className={classes.item}
      data-kind={step.kind}
      data-done={step.status === 'done' || undefined}
      data-earliest={isOpenEnded(step) || undefined}
    >
      {width > 0 ? (
        <rect x={x} y={y - 9} width={width} height={18} rx={3} className={classes.bar} />
      ) : step.kind === 'credential' ? (
        <circle cx={x} cy={y} r={6} className={classes.mark} />
      ) : (
        <path d={`M${x} ${y - 7} L${x + 7} ${y} L${x} ${y + 7} L${x - 7} ${y} Z`} className={classes.mark} />
      )}
      <text x={labelX} y={y + 4.5} textAnchor={anchor} className={inside ? classes.inside : classes.label}>
        {step.status === 'done' ? `✓ ${label}` : label}
      </text>
      {label !== step.title && <title>{step.title}</title>}
    </g>
  )
}

/** A flag with its day: where it stands left of a bar's end, the wish is earlier than the plan. */
function Goal({ goal: { label, short, lane, x, anchor } }: { goal: PlacedGoal }) {
  const y = axisHeight + lane * laneHeight + laneHeight / 2
  return (
    <g className={classes.goal}>
      <line x1={x} x2={x} y1={axisHeight - 6} y2={y + 8} className={classes.goalLine} />
      <path d={`M${x} ${y - 9} L${x + (anchor === 'start' ? 10 : -10)} ${y - 4} L${x} ${y + 1} Z`} />
      <text x={anchor === 'start' ? x + 14 : x - 14} y={y + 4.5} textAnchor={anchor} className={classes.label}>
        {short}
      </text>
      {short !== label && <title>{label}</title>}
    </g>
  )
}
