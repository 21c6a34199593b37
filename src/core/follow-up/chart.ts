import { daysBetween } from '../planning/dates'
import type { Progress, ProgressPoint } from './progress'

/** Corners of two stairs on a plain of 0–1 by 0–1, left to right and bottom to top: screen and paper stretch them. */
export interface Stairs {
  readonly planned: readonly (readonly [x: number, y: number])[]
  readonly done: readonly (readonly [x: number, y: number])[]
  /** Where today is, 0–1. */
  readonly today: number
  /** What the top stands for; at least 1. */
  readonly top: number
}

export function stairsOf({ from, to, today, planned, done, total, doneByToday }: Progress): Stairs {
  const span = Math.max(daysBetween(from, to), 1)
  const top = Math.max(total, doneByToday, 1)
  const x = (day: string) => daysBetween(from, day) / span
  const stairs = (points: readonly ProgressPoint[], end: string) => {
    const corners: (readonly [number, number])[] = []
    for (const [i, { on, count }] of points.entries()) {
      // Flat up to the day, then up.
      if (i > 0) corners.push([x(on), points[i - 1]!.count / top])
      corners.push([x(on), count / top])
    }
    return [...corners, [x(end), points.at(-1)!.count / top] as const]
  }
  return { planned: stairs(planned, to), done: stairs(done, today), today: x(today), top }
}
