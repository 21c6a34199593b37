import { topReasons, type Contribution, type Match } from '../../../core/matching'

export interface BriefReason {
  readonly side: 'for' | 'against'
  readonly reason: Contribution
}

/**
 * The short why of each match: the two reasons for and the one against that tell it from the others. What speaks for
 * every specialty alike (all are social work, and who fills this in mostly likes people) says nothing on any one card,
 * so each reason counts by how far it stands above its average over all matches.
 */
export function briefReasons(matches: readonly Match[]): ReadonlyMap<string, readonly BriefReason[]> {
  const average = averagePoints(matches)
  const distinct = (reason: Contribution) => Math.abs(reason.points - (average.get(keyOf(reason)) ?? 0))
  const best = (reasons: readonly Contribution[], most: number) =>
    reasons.toSorted((a, b) => distinct(b) - distinct(a)).slice(0, most)
  return new Map(
    matches.map((match) => {
      const reasons = topReasons(match, Infinity)
      return [
        match.specialty,
        [
          ...best(reasons.for, 2).map((reason) => ({ side: 'for' as const, reason })),
          ...best(reasons.against, 1).map((reason) => ({ side: 'against' as const, reason })),
        ],
      ]
    }),
  )
}

const keyOf = ({ section, item }: Contribution): string => `${section}.${item}`

function averagePoints(matches: readonly Match[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { contributions } of matches)
    for (const reason of contributions)
      sums.set(keyOf(reason), (sums.get(keyOf(reason)) ?? 0) + reason.points / matches.length)
  return sums
}
