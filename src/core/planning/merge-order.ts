/** The order of a merged list: what nobody moved follows the new plan, what the counselor placed stays beside its neighbour. */

/** Puts a new id into a list: right after the nearest earlier one of `order` that is there, else before the nearest later one. */
export function placeBeside(list: readonly string[], id: string, order: readonly string[]): readonly string[] {
  const at = order.indexOf(id)
  const before = order.slice(0, at).findLast((other) => list.includes(other))
  if (before !== undefined) return list.toSpliced(list.indexOf(before) + 1, 0, id)
  const after = order.slice(at + 1).find((other) => list.includes(other))
  return list.toSpliced(after === undefined ? list.length : list.indexOf(after), 0, id)
}

/** The fewest ids whose moves explain how `to` orders what both have; what was only added or taken out did not move. */
export function movedIds(from: readonly string[], to: readonly string[]): ReadonlySet<string> {
  const common = to.filter((id) => from.includes(id))
  const places = common.map((id) => from.indexOf(id))
  const stayed = new Set(longestRising(places).map((i) => common[i]!))
  return new Set(common.filter((id) => !stayed.has(id)))
}

export interface OrderInput {
  readonly base: readonly string[]
  readonly current: readonly string[]
  readonly next: readonly string[]
  /** Ids of the merged list, in any order. */
  readonly survivors: ReadonlySet<string>
}

/** Every survivor once. Equal to `next` where the counselor moved nothing, to `current` where the new plan did not. */
export function mergeOrder({ base, current, next, survivors }: OrderInput): readonly string[] {
  const placed = movedIds(base, current)
  const skeleton = next.filter((id) => survivors.has(id) && !placed.has(id))
  // In the order of the counselor's list, so that a neighbour placed earlier is already there to stand beside.
  return current
    .filter((id) => survivors.has(id) && !skeleton.includes(id))
    .reduce<readonly string[]>((list, id) => placeBeside(list, id, current), skeleton)
}

/** Positions of one longest rising run in a list of numbers; lists here have at most a few hundred. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const best: { readonly length: number; readonly previous: number | null }[] = []
  for (const value of numbers) {
    const earlier = best
      .map((run, j) => ({ ...run, j }))
      .filter(({ j }) => numbers[j]! < value)
      .reduce<{ length: number; j: number } | null>((a, b) => (a === null || b.length > a.length ? b : a), null)
    best.push({ length: (earlier?.length ?? 0) + 1, previous: earlier?.j ?? null })
  }
  let at = best.reduce<number | null>((a, { length }, i) => (a === null || length > best[a]!.length ? i : a), null)
  const run: number[] = []
  while (at !== null) {
    run.unshift(at)
    at = best[at]!.previous
  }
  return run
}
