import { scoredSections, type Contribution, type Match, type ScoredSection } from '../../../core/matching/types'

/** One line of the reasons table, in tenths of a fit point so that what is printed adds up to the last digit. */
export interface ReasonLine {
  readonly contribution: Contribution
  readonly tenths: number
}

export interface ReasonGroup {
  readonly section: ScoredSection
  /** Reasons worth a line, strongest first. */
  readonly lines: readonly ReasonLine[]
  /** The smaller rest of the section, told as one line; `count` 0 when there is none. */
  readonly rest: { readonly count: number; readonly tenths: number }
  readonly tenths: number
}

export interface Reasons {
  readonly groups: readonly ReasonGroup[]
  /** Σ of all groups: what separates the fit, in tenths, from 50. */
  readonly tenths: number
  readonly forTenths: number
  readonly againstTenths: number
  /** Longest bar, in tenths: the scale of the drawing. */
  readonly longest: number
}

/** Largest number of lines shown for one section before the rest is gathered. */
const linesPerSection = 3

/** A true minus sign: a hyphen is too short beside figures. */
export const signOf = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '')

/** The reasons of a match by section, rounded so that lines add up to sections and sections to the fit. */
export function reasonsOf(match: Match): Reasons {
  const target = Math.round(match.fit * 10) - 500
  const rounded = roundToSum(
    match.contributions.map(({ points }) => points * 10),
    target,
  )
  const lines = match.contributions.map((contribution, i) => ({ contribution, tenths: rounded[i]! }))
  const groups = scoredSections.flatMap((section) => {
    const all = lines.filter(({ contribution }) => contribution.section === section)
    if (all.length === 0) return []
    const shown = all.slice(0, linesPerSection).filter(({ tenths }) => Math.abs(tenths) >= 2)
    const rest = all.filter((line) => !shown.includes(line))
    return [{ section, lines: shown, rest: { count: rest.length, tenths: sum(rest) }, tenths: sum(all) }]
  })
  return {
    groups,
    tenths: target,
    forTenths: sum(lines.filter(({ tenths }) => tenths > 0)),
    againstTenths: sum(lines.filter(({ tenths }) => tenths < 0)),
    longest: Math.max(
      10,
      ...groups.flatMap((group) => [...group.lines.map(({ tenths }) => Math.abs(tenths)), Math.abs(group.rest.tenths)]),
    ),
  }
}

const sum = (lines: readonly ReasonLine[]): number => lines.reduce((total, { tenths }) => total + tenths, 0)

/**
 * Whole numbers nearest to `values` whose sum is `target`: the differences go where rounding did least justice
 * (largest remainder). `target` must be a rounding of the values' sum.
 */
export function roundToSum(values: readonly number[], target: number): number[] {
  const rounded = values.map(Math.round)
  let missing = target - rounded.reduce((total, value) => total + value, 0)
  const step = Math.sign(missing)
  const order = values
    .map((value, i) => ({ i, error: (value - rounded[i]!) * step }))
    .sort((a, b) => b.error - a.error || a.i - b.i)
  for (const { i } of order) {
    if (missing === 0) break
    rounded[i]! += step
    missing -= step
  }
  return rounded
}
