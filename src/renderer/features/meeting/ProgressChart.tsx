import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { stairsOf } from '../../../core/follow-up/chart'
import type { Progress } from '../../../core/follow-up/progress'
import classes from './ProgressChart.module.css'

const height = 150
const edge = { top: 20, right: 8, bottom: 22, left: 26 } as const

/** Two stairs over time: planned as a dashed line, done as a filled one. Told apart without colour. */
export function ProgressChart({ progress }: { progress: Progress }) {
  const { t } = useTranslation('meeting')
  const { ref, width: measured } = useElementSize()
  const width = measured > 0 ? measured : 360
  const { planned, done, today, top } = stairsOf(progress)
  const x = (share: number) => edge.left + share * (width - edge.left - edge.right)
  const y = (share: number) => height - edge.bottom - share * (height - edge.top - edge.bottom)
  const path = (corners: typeof planned) =>
    corners.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x(a)} ${y(b)}`).join(' ')
  const last = done.at(-1)!
  return (
    <div ref={ref} className={classes.frame}>
      <svg
        role="img"
        aria-label={t('progress.alternative', {
          from: progress.from,
          to: progress.to,
          planned: progress.plannedByToday,
          done: progress.doneByToday,
          total: progress.total,
        })}
        width={width}
        height={height}
        className={classes.drawing}
      >
        <line x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} className={classes.axis} />
        <line x1={x(0)} x2={x(1)} y1={y(1)} y2={y(1)} className={classes.grid} />
        <text x={edge.left - 6} y={y(0) + 4} textAnchor="end">
          0
        </text>
        <text x={edge.left - 6} y={y(1) + 4} textAnchor="end">
          {top}
        </text>
        <path d={`${path(done)} L${x(last[0])} ${y(0)} L${x(0)} ${y(0)} Z`} className={classes.area} />
        <path d={path(planned)} className={classes.planned} />
        <path d={path(done)} className={classes.done} />
        <line x1={x(today)} x2={x(today)} y1={edge.top - 4} y2={y(0)} className={classes.today} />
        <text x={x(today)} y={edge.top - 8} textAnchor={today > 0.85 ? 'end' : today < 0.15 ? 'start' : 'middle'}>
          {t('progress.today')}
        </text>
        <text x={x(0)} y={height - 6}>
          {t('progress.month', { date: progress.from.slice(0, 7) })}
        </text>
        <text x={x(1)} y={height - 6} textAnchor="end">
          {t('progress.month', { date: progress.to.slice(0, 7) })}
        </text>
      </svg>
      <ul className={classes.key} aria-hidden>
        <li data-line="planned">{t('progress.planned')}</li>
        <li data-line="done">{t('progress.done')}</li>
      </ul>
    </div>
  )
}
