import { folded } from '../caseload/find-students'

/** Whether every word of the query occurs somewhere in the texts. */
export function matchesQuery(query: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const all = folded(texts.filter(Boolean).join(' '))
  return folded(query)
    .split(/\s+/)
    .every((word) => all.includes(word))
}
