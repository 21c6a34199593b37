import type { PlanStep } from '../../../core/planning/edited-plan'

/** Where each step of a plan stands on a drawn timeline. Pure geometry: dates and a width in, places in pixels out. */

export interface TimelineItem {
  readonly step: PlanStep
  readonly lane: number
  readonly x: number
  /** Length of the bar; 0 for a moment (an exam, a licence, a credential), drawn as a mark. */
  readonly width: number
  readonly label: string
  readonly labelX: number
  /** `end`: the label stands left of the bar, because it would leave the drawing on the right. */
  readonly anchor: 'start' | 'end'
}

/** Something wished for by a day. */
export interface TimelineGoal {
  readonly id: string
  readonly date: string
  readonly label: string
}

export interface PlacedGoal extends TimelineGoal {
  readonly lane: number
  readonly x: number
  /** As for a step: the side of the mark on which the label stands. */
  readonly anchor: 'start' | 'end'
  /** The label as there is room for it. */
  readonly short: string
}

export interface Timeline {
  readonly items: readonly TimelineItem[]
  /** In lanes of their own under those of the steps. */
  readonly goals: readonly PlacedGoal[]
  readonly lanes: number
  readonly years: readonly { readonly year: number; readonly x: number }[]
  /** Where the day of the plan stands. */
  readonly todayX: number
}

interface LayoutOptions {
  readonly width: number
  readonly today: string
  /** Approximate width of one letter of a label, in pixels. */
  readonly letter?: number
  readonly longestLabel?: number
  readonly goals?: readonly TimelineGoal[]
}

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const yearOf = (iso: string): number => Number(iso.slice(0, 4))
/** Anything shorter is a moment on a scale of years. */
const momentDays = 45
const markSize = 12
const gap = 10

/** Lays the steps out from the first day of the plan on the left to the last on the right. */
export function layoutTimeline(
  steps: readonly PlanStep[],
  { width, today, letter = 6.5, longestLabel = Math.max(24, Math.round(width / 15)), goals = [] }: LayoutOptions,
): Timeline {
  const shown = steps.filter(({ status }) => status !== 'dropped')
  const wished = goals.map(({ date }) => date)
  const first = [today, ...wished, ...shown.map(({ start }) => start)].toSorted()[0]!
  const last = [today, ...wished, ...shown.map(({ end }) => end)].toSorted().at(-1)!
  // A month of air on both sides, and at least a year, so that a short way is not blown up.
  const from = dayNumber(first) - 30
  const to = Math.max(dayNumber(last), from + 365) + 30
  const place = (iso: string): number => ((dayNumber(iso) - from) / (to - from)) * width

  const laneEnds: number[] = []
  const items = shown
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.id.localeCompare(b.id))
    .map((step) => {
      const isMoment = dayNumber(step.end) - dayNumber(step.start) < momentDays
      const x = isMoment ? Math.min(width - markSize / 2, Math.max(markSize / 2, place(step.end))) : place(step.start)
      const barWidth = isMoment ? 0 : Math.max(markSize, place(step.end) - x)
      const label = shorten(step.title, longestLabel)
      const labelWidth = label.length * letter
      const left = isMoment ? x - markSize / 2 : x
      const right = isMoment ? x + markSize / 2 : x + barWidth
      const fitsInside = !isMoment && labelWidth + 12 <= barWidth
      const goesRight = fitsInside || right + 6 + labelWidth <= width
      const labelX = fitsInside ? x + 6 : goesRight ? right + 6 : left - 6
      const span = fitsInside
        ? ([left, right] as const)
        : goesRight
          ? ([left, labelX + labelWidth] as const)
          : ([labelX - labelWidth, right] as const)
      const free = laneEnds.findIndex((end) => end + gap <= span[0])
      const lane = free < 0 ? laneEnds.length : free
      laneEnds[lane] = span[1]
      return {
        step,
        lane,
        x,
        width: barWidth,
        label,
        labelX,
        anchor: goesRight ? ('start' as const) : ('end' as const),
      }
    })
  const firstYear = yearOf(first) + 1
  const years = Array.from({ length: yearOf(last) - yearOf(first) }, (_, i) => ({
    year: firstYear + i,
    x: place(`${firstYear + i}-01-01`),
  }))
  const placedGoals = goals
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
    .map((goal, i): PlacedGoal => {
      const x = place(goal.date)
      const isLeft = x > width / 2
      const room = Math.floor(((isLeft ? x : width - x) - 12) / letter)
      const short = shorten(goal.label, Math.max(12, room))
      return { ...goal, lane: laneEnds.length + i, x, anchor: isLeft ? 'end' : 'start', short }
    })
  return { items, goals: placedGoals, lanes: laneEnds.length + goals.length, years, todayX: place(today) }
}

/** Whole words up to `most` letters, with an ellipsis where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
