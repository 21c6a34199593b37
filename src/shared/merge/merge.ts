import { mergeKeyed, mergeUnkeyed, keysOf } from './lists'
import { isFields, isList, isSame, type Fields, type Value } from './values'

/**
 * Merges two versions that come from one, field by field. Neither side is preferred: changing places gives the same
 * result. Where both changed one thing differently, that is a clash; nothing is guessed.
 */

export type ClashPick = 'mine' | 'theirs' | 'both'
/** What was decided about clashes, by path. */
export type Picks = Readonly<Record<string, ClashPick>>

/** Both sides changed the same thing. `undefined`: it was not there, or was taken away. */
export interface Clash {
  /** Names of fields from the outside in; an entry of a list by its key. */
  readonly path: readonly string[]
  readonly base: Value
  readonly mine: Value
  readonly theirs: Value
}

export interface MergeRules {
  /** Paths (see `pathKey`) whose value is one thing and is never taken apart. */
  readonly whole: ReadonlySet<string>
  /** The field that names an entry of the list at a path, where it is not `id`. */
  readonly keys: Readonly<Record<string, string>>
  readonly picks: Picks
}

export interface Merging {
  readonly rules: MergeRules
  readonly clashes: Clash[]
}

export const pathKey = (path: readonly string[]): string => path.join('/')

export function mergeValues(merging: Merging, path: readonly string[], base: Value, mine: Value, theirs: Value): Value {
  if (isSame(mine, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (isSame(base, theirs)) return mine
  const { whole } = merging.rules
  if (!whole.has(pathKey(path))) {
    if (isFields(mine) && isFields(theirs)) return mergeFields(merging, path, isFields(base) ? base : {}, mine, theirs)
    if (isList(mine) && isList(theirs)) return mergeLists(merging, path, isList(base) ? base : [], mine, theirs)
  }
  return clash(merging, { path, base, mine, theirs })
}

function mergeFields(merging: Merging, path: readonly string[], base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].toSorted()
  const merged = names.map((name) => [
    name,
    mergeValues(merging, [...path, name], base[name], mine[name], theirs[name]),
  ])
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as Fields
}

function mergeLists(
  merging: Merging,
  path: readonly string[],
  base: readonly Value[],
  mine: readonly Value[],
  theirs: readonly Value[],
): Value {
  const field = merging.rules.keys[pathKey(path)] ?? 'id'
  const keys = [keysOf(base, field), keysOf(mine, field), keysOf(theirs, field)] as const
  const [ofBase, ofMine, ofTheirs] = keys
  if (ofBase && ofMine && ofTheirs)
    return mergeKeyed(ofBase, ofMine, ofTheirs, (key, inBase, inMine, inTheirs) =>
      mergeValues(merging, [...path, key], inBase, inMine, inTheirs),
    )
  const merged = mergeUnkeyed(base, mine, theirs)
  if (merged) return merged
  // Both edited the same entries. As long as nobody added or removed one, their places tell which is which.
  if (base.length === mine.length && base.length === theirs.length)
    return mine.map((value, at) => mergeValues(merging, [...path, String(at)], base[at], value, theirs[at]))
  return clash(merging, { path, base, mine, theirs })
}

/** What was picked for it; until then mine stands in, or what one side kept while the other took it away. */
export function clash({ rules, clashes }: Merging, found: Clash): Value {
  const { path, mine, theirs } = found
  const pick = rules.picks[pathKey(path)]
  if (pick === 'both') return joined(mine, theirs)
  if (pick !== undefined) return pick === 'mine' ? mine : theirs
  clashes.push(found)
  return mine === undefined ? theirs : mine
}

/** Two texts under each other, the same way round whoever asks. */
function joined(mine: Value, theirs: Value): Value {
  if (typeof mine !== 'string' || typeof theirs !== 'string') return mine
  return [mine, theirs].toSorted().join('\n\n')
}
