import { answerValues, sumFits, type FitTable } from './fit-table'

/** Less than this, in fit points, is rounding. */
export const tolerance = 1e-9

/**
 * What would have to change for one specialty to come to the top, in flat arrays. A column is a rival and how far it is
 * ahead. After the rivals come weighted means of several of them: nothing can close a mean less than it closes all its
 * rivals, so a mean that stays open rules out sets of answers that no single rival rules out.
 */
export interface ChangeProblem {
  readonly rivals: number
  /** Rivals and means. */
  readonly columns: number
  /** How far each column is ahead, in fit points. */
  readonly deficits: Float64Array
  /** The answered item and the new value of each move. */
  readonly moves: readonly { readonly item: number; readonly value: number }[]
  /** `gains[move · columns + column]`. */
  readonly gains: Float64Array
  /** Moves of each item that gain on anybody, best first, the most useful item first. */
  readonly order: readonly (readonly number[])[]
  /** `best[place · columns + column]`: the most that the item at a place of `order` can gain, at least 0. */
  readonly best: Float64Array
}

export function changeProblem(table: FitTable, target: number): ChangeProblem {
  const count = table.specialties.length
  const rivals = count - 1
  const now = new Float64Array(count)
  sumFits(
    table,
    table.items.map(({ answer }) => answer),
    now,
  )
  const ahead = rivalsOf(now, target)
  const means = meansOf(ahead)
  const columns = rivals + means.length
  const deficits = withMeans(ahead, means)
  const leader = ahead.indexOf(Math.max(...ahead))

  const moves: { item: number; value: number }[] = []
  const gains = new Float64Array(table.items.length * (answerValues - 1) * columns)
  const lists: number[][] = []
  const own = new Float64Array(count)
  for (let item = 0; item < table.items.length; item += 1) {
    const { answer } = table.items[item]!
    const list: number[] = []
    for (let value = 0; value < answerValues; value += 1) {
      if (value === answer) continue
      const to = (item * answerValues + value) * count
      const from = (item * answerValues + answer) * count
      for (let s = 0; s < count; s += 1) own[s] = table.points[to + s]! - table.points[from + s]!
      const at = moves.length * columns
      let helps = false
      for (let r = 0; r < rivals; r += 1) {
        const gain = own[target]! - own[r < target ? r : r + 1]!
        gains[at + r] = gain
        if (gain > tolerance) helps = true
      }
      if (!helps) continue
      means.forEach((mean, m) => (gains[at + rivals + m] = meanOf(gains, at, mean)))
      list.push(moves.length)
      moves.push({ item, value })
    }
    const onLeader = (move: number) => gains[move * columns + leader]!
    if (list.length > 0) lists.push(list.sort((a, b) => onLeader(b) - onLeader(a)))
  }
  const order = lists.sort((a, b) => gains[b[0]! * columns + leader]! - gains[a[0]! * columns + leader]!)
  const best = new Float64Array(order.length * columns)
  order.forEach((list, place) => {
    for (const move of list)
      for (let c = 0; c < columns; c += 1)
        best[place * columns + c] = Math.max(best[place * columns + c]!, gains[move * columns + c]!)
  })
  return { rivals, columns, deficits, moves, gains, order, best }
}

/** How far each rival is ahead of the target, in the order of the specialties without it. */
function rivalsOf(fits: Float64Array, target: number): Float64Array {
  const ahead = new Float64Array(fits.length - 1)
  for (let r = 0; r < ahead.length; r += 1) ahead[r] = fits[r < target ? r : r + 1]! - fits[target]!
  return ahead
}

/** Rivals of one mean. */
type Mean = readonly number[]

/** Each pair of the five that are furthest ahead, and the first three, five and eight together. */
function meansOf(ahead: Float64Array): Mean[] {
  const hardest = [...ahead.keys()].filter((r) => ahead[r]! > tolerance).sort((a, b) => ahead[b]! - ahead[a]!)
  const top = hardest.slice(0, 5)
  const pairs = top.flatMap((one, i) => top.slice(i + 1).map((other) => [one, other]))
  return [...pairs, ...[3, 5, 8].filter((size) => size <= hardest.length).map((size) => hardest.slice(0, size))]
}

/** Half the mean: what closes every rival to within the tolerance closes it with room for rounding. */
const meanOf = (values: Float64Array, at: number, mean: Mean): number => {
  let sum = 0
  for (const r of mean) sum += values[at + r]!
  return sum / (2 * mean.length)
}

function withMeans(ahead: Float64Array, means: readonly Mean[]): Float64Array {
  const all = new Float64Array(ahead.length + means.length)
  all.set(ahead)
  means.forEach((mean, m) => (all[ahead.length + m] = meanOf(ahead, 0, mean)))
  return all
}
