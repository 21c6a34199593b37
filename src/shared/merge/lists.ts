import { canonical, isFields, type Value } from './values'

export type Keyed = ReadonlyMap<string, Value>

/** The entries of a list by what names each; `null` when some have no name or two have the same. */
export function keysOf(list: readonly Value[], field: string): Keyed | null {
  const keyed = new Map<string, Value>()
  for (const entry of list) {
    const key = isFields(entry) ? entry[field] : typeof entry === 'string' ? entry : undefined
    if (typeof key !== 'string' || keyed.has(key)) return null
    keyed.set(key, entry)
  }
  return keyed
}

type MergeEntry = (key: string, base: Value, mine: Value, theirs: Value) => Value

/** Merges lists whose entries have names: what either side added is there, what one removed and nobody changed is not. */
export function mergeKeyed(base: Keyed, mine: Keyed, theirs: Keyed, merge: MergeEntry): readonly Value[] {
  const order = mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()])
  return order.flatMap((key) => {
    const merged = merge(key, base.get(key), mine.get(key), theirs.get(key))
    return merged === undefined ? [] : [merged]
  })
}

/**
 * Merges lists whose entries have no names: each is known by its content alone, so an edit is one taken out and one
 * put in. `null` when both sides did that to the same entry, differently.
 */
export function mergeUnkeyed(
  base: readonly Value[],
  mine: readonly Value[],
  theirs: readonly Value[],
): readonly Value[] | null {
  const [ofBase, ofMine, ofTheirs] = [byContent(base), byContent(mine), byContent(theirs)]
  const onlyIn = (one: Keyed, other: Keyed): string[] =>
    [...one.keys()].filter((key) => !ofBase.has(key) && !other.has(key))
  const bothTook = [...ofBase.keys()].some((key) => !ofMine.has(key) && !ofTheirs.has(key))
  if (bothTook && onlyIn(ofMine, ofTheirs).length > 0 && onlyIn(ofTheirs, ofMine).length > 0) return null
  return mergeKeyed(ofBase, ofMine, ofTheirs, (_key, inBase, inMine, inTheirs) => {
    if (inBase === undefined) return inMine ?? inTheirs
    return inMine === undefined || inTheirs === undefined ? undefined : inBase
  })
}

function byContent(list: readonly Value[]): Keyed {
  const times = new Map<string, number>()
  return new Map(
    list.map((entry) => {
      const content = canonical(entry)
      const time = (times.get(content) ?? 0) + 1
      times.set(content, time)
      return [`${content}#${time}`, entry]
    }),
  )
}

/**
 * All keys in one order. Keys of the base stand as the side that moved them has them; where both moved them
 * differently, one of the two is taken by its content, so that it does not matter which side asks. New keys follow the
 * one they were put behind.
 */
function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const inBase = new Set(base)
  // A key that only one side still has is ordered among the others by that side.
  const kept = (side: readonly string[]) => side.filter((key) => inBase.has(key))
  const moved = (side: readonly string[]) => {
    const present = new Set(side)
    return kept(side).join('\n') !== base.filter((key) => present.has(key)).join('\n')
  }
  const [one, other] = mine.join('\n') < theirs.join('\n') ? [mine, theirs] : [theirs, mine]
  const mover = [one, other].find(moved)
  const skeleton = mover ? insertAll(kept(mover), base, () => true) : base
  const isNew = (key: string) => !inBase.has(key)
  return insertAll(insertAll(skeleton, other, isNew), one, isNew)
}

/** Puts keys of `from` that are missing behind the one they follow there. */
function insertAll(into: readonly string[], from: readonly string[], wanted: (key: string) => boolean): string[] {
  const result = [...into]
  let at = -1
  for (const key of from) {
    const found = result.indexOf(key)
    if (found >= 0) at = found
    else if (wanted(key)) result.splice(++at, 0, key)
  }
  return result
}
