import type { Message } from '../message'
import { scaleMiddle } from './contrast'
import type { Contribution, Match } from './types'

/** The largest reasons on each side, strongest first. */
export function topReasons(
  match: Match,
  most: number,
): { readonly for: readonly Contribution[]; readonly against: readonly Contribution[] } {
  // Less than a fifth of a point is noise in print.
  const worthSaying = match.contributions.filter(({ points }) => Math.abs(points) >= 0.2)
  return {
    for: worthSaying.filter(({ points }) => points > 0).slice(0, most),
    against: worthSaying.filter(({ points }) => points < 0).slice(0, most),
  }
}

export interface TellingReasons {
  readonly for: readonly Contribution[]
  readonly against: readonly Contribution[]
}

/**
 * The short why of each match, by specialty: the reasons that tell it from the others, most telling first. What speaks
 * for every specialty alike (all are social work, and who fills this in mostly likes people) says nothing of any one, so
 * each reason counts by how far it stands from its average over all `matches`.
 */
export function tellingReasons(
  matches: readonly Match[],
  most: { readonly for: number; readonly against: number },
): ReadonlyMap<string, TellingReasons> {
  const average = averagePoints(matches)
  const distinct = (reason: Contribution) =>
    Math.sign(reason.points) * (reason.points - (average.get(keyOf(reason)) ?? 0))
  const best = (reasons: readonly Contribution[], count: number) =>
    reasons.toSorted((a, b) => distinct(b) - distinct(a)).slice(0, count)
  return new Map(
    matches.map((match) => {
      const reasons = topReasons(match, Infinity)
      return [
        match.specialty,
        {
          for: best(reasons.for.filter(isPlain), most.for),
          against: best(reasons.against.filter(isPlain), most.against),
        },
      ]
    }),
  )
}

/**
 * Reads as a reason to a person: liked and asked for speaks for the work; liked and hardly asked for, or asked for and
 * not liked, against it. What moved the fit otherwise ("not liked, and not asked for") stays in the sum.
 */
function isPlain({ section, answer, demand, points }: Contribution): boolean {
  if (section === 'riasec' || section === 'conditions') return true
  const [liked, asked] = [answer > scaleMiddle, demand >= 2]
  return points > 0 ? liked && asked : liked !== asked
}

const keyOf = ({ section, item }: Contribution): string => `${section}.${item}`

function averagePoints(matches: readonly Match[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { contributions } of matches)
    for (const reason of contributions)
      sums.set(keyOf(reason), (sums.get(keyOf(reason)) ?? 0) + reason.points / matches.length)
  return sums
}

/** A contribution in plain words that quote the answer: `say` it with the reader's translator. */
export function explainContribution({ section, item, answer, demand, points }: Contribution): Message {
  if (section === 'riasec') return { key: `matching:reason.riasec.${points > 0 ? 'for' : 'against'}`, params: { item } }
  return { key: `matching:reason.${section}`, params: { item, answer, demand } }
}
