import { bands, type Band, type Match } from '../../../core/matching'
import type { StudentRecord } from '../../../shared/record'

export interface MatchGroups {
  /** Kept in view by the counselor, in the order of the ranking. */
  readonly pinned: readonly Match[]
  readonly byBand: readonly { readonly band: Band; readonly matches: readonly Match[] }[]
  readonly setAside: readonly { readonly match: Match; readonly reason: string }[]
}

/** Sorts the ranking into what is pinned, what stands in which band, and what was set aside. Each match appears once. */
export function groupMatches(
  matches: readonly Match[],
  { pinned, setAside }: Pick<StudentRecord, 'pinned' | 'setAside'>,
): MatchGroups {
  const reasons = new Map(setAside.map(({ specialty, reason }) => [specialty, reason]))
  const open = matches.filter(({ specialty }) => !reasons.has(specialty))
  return {
    pinned: open.filter(({ specialty }) => pinned.includes(specialty)),
    byBand: bands
      .map((band) => ({
        band,
        matches: open.filter((match) => match.band === band && !pinned.includes(match.specialty)),
      }))
      .filter((group) => group.matches.length > 0),
    setAside: matches.flatMap((match) => {
      const reason = reasons.get(match.specialty)
      return reason === undefined ? [] : [{ match, reason }]
    }),
  }
}
