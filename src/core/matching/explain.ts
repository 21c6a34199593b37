import type { Message } from '../message'
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

/** A contribution in plain words that quote the answer: `say` it with the reader's translator. */
export function explainContribution({ section, item, answer, demand, points }: Contribution): Message {
  if (section === 'riasec') return { key: `matching:reason.riasec.${points > 0 ? 'for' : 'against'}`, params: { item } }
  return { key: `matching:reason.${section}`, params: { item, answer, demand } }
}
