import type { Profile } from '../../../core/catalog/specialty'
import { itemsBySection } from '../../../core/intake/items'
import { answersOf, type Intake } from '../../../core/intake/schema'
import type { Match, ScoredSection, SectionScore } from '../../../core/matching/types'

/** One line of the reasons table, in tenths of a fit point so that what is printed adds up to the last digit. */
export interface ReasonLine {
  readonly item: string
  /** 0–4, or the raw interest score; `null` where nothing was answered. */
  readonly answer: number | null
  /** What the work asks for: 0–4, or the occupation's interest score 1–7. */
  readonly demand: number
  readonly tenths: number
}

export interface ReasonGroup {
  readonly section: ScoredSection
  readonly unread: SectionScore['unread']
  /** The lines in sight. */
  readonly lines: readonly ReasonLine[]
  /** What is out of sight: `count` answers worth `tenths` together, and `open` questions not answered. */
  readonly rest: { readonly count: number; readonly open: number; readonly tenths: number }
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

/** Items in sight by section, in their order. A section that is not named shows its strongest reasons. */
export type Layout = ReadonlyMap<ScoredSection, readonly string[]>

interface ReasonsInput {
  readonly match: Match
  readonly intake: Intake
  /** What the specialty asks for. */
  readonly profile: Profile
  readonly layout?: Layout
}

/** Largest number of lines shown for one section before the rest is gathered. */
const linesPerSection = 3

/** A true minus sign: a hyphen is too short beside figures. */
export const signOf = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '')

/** The reasons of a match by section, rounded so that lines add up to sections and sections to the fit. */
export function reasonsOf({ match, intake, profile, layout }: ReasonsInput): Reasons {
  const rounded = roundedParts(match)
  const groups = match.sections.map(({ section, unread }): ReasonGroup => {
    const all = linesOf(section, { match, intake, profile }, rounded)
    const shown = inSight(all, layout?.get(section))
    const rest = all.filter((line) => !shown.includes(line))
    return {
      section,
      unread,
      lines: shown,
      rest: {
        count: rest.filter(({ answer }) => answer !== null).length,
        open: rest.filter(({ answer }) => answer === null).length,
        tenths: sum(rest),
      },
      tenths: sum(all),
    }
  })
  const parts = [...rounded.values()]
  return {
    groups,
    tenths: total(parts),
    forTenths: total(parts.filter((value) => value > 0)),
    againstTenths: total(parts.filter((value) => value < 0)),
    longest: Math.max(
      10,
      ...groups.flatMap((group) => [...group.lines.map(({ tenths }) => Math.abs(tenths)), Math.abs(group.rest.tenths)]),
    ),
  }
}

/** Tenths of a fit point by section that moved the fit. */
export function sectionTenths(match: Match): ReadonlyMap<ScoredSection, number> {
  const rounded = roundedParts(match)
  const sums = new Map<ScoredSection, number>()
  for (const { section, item } of match.contributions)
    sums.set(section, (sums.get(section) ?? 0) + rounded.get(keyOf(section, item))!)
  return sums
}

/** All items of a section: those that moved the fit strongest first, then the other answers, then what is not answered. */
export function allItems(section: ScoredSection, input: Omit<ReasonsInput, 'layout'>): string[] {
  return linesOf(section, input, roundedParts(input.match)).map(({ item }) => item)
}

const keyOf = (section: ScoredSection, item: string): string => `${section}.${item}`

function roundedParts(match: Match): ReadonlyMap<string, number> {
  const rounded = roundToSum(
    match.contributions.map(({ points }) => points * 10),
    Math.round(match.fit * 10) - 500,
  )
  return new Map(match.contributions.map(({ section, item }, i) => [keyOf(section, item), rounded[i]!]))
}

function linesOf(
  section: ScoredSection,
  { match, intake, profile }: Omit<ReasonsInput, 'layout'>,
  rounded: ReadonlyMap<string, number>,
): ReasonLine[] {
  const moved = match.contributions
    .filter((contribution) => contribution.section === section)
    .map(({ item, answer, demand }) => ({ item, answer, demand, tenths: rounded.get(keyOf(section, item))! }))
  if (section === 'riasec') return moved
  const demands: Readonly<Record<string, { readonly demand: number }>> = profile[section]
  const answers = answersOf(intake, section)
  const others = itemsBySection[section]
    .filter((item) => !moved.some((line) => line.item === item))
    .map((item) => ({ item, answer: answers[item] ?? null, demand: demands[item]?.demand ?? 0, tenths: 0 }))
  return [
    ...moved,
    ...others.filter(({ answer }) => answer !== null),
    // What this work asks for most would tell most.
    ...others.filter(({ answer }) => answer === null).sort((a, b) => b.demand - a.demand),
  ]
}

function inSight(all: readonly ReasonLine[], items: readonly string[] | undefined): ReasonLine[] {
  if (items) return items.flatMap((id) => all.find(({ item }) => item === id) ?? [])
  return all.slice(0, linesPerSection).filter(({ tenths }) => Math.abs(tenths) >= 2)
}

const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const sum = (lines: readonly ReasonLine[]): number => total(lines.map(({ tenths }) => tenths))

/**
 * Whole numbers nearest to `values` whose sum is `target`: the differences go where rounding did least justice
 * (largest remainder). `target` must be a rounding of the values' sum.
 */
export function roundToSum(values: readonly number[], target: number): number[] {
  const rounded = values.map(Math.round)
  let missing = target - rounded.reduce((all, value) => all + value, 0)
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
