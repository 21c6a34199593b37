/** The search for the fewest changes without its short cuts: slow, plain, and what the fast one must agree with. */
import type { RatedSection } from '../../../src/core/intake/items'
import { answerValues, sumFits, type FitTable } from '../../../src/core/matching/fit-table'

export interface AnswerChange {
  readonly section: RatedSection
  readonly item: string
  readonly from: number
  readonly to: number
}

/**
 * The fewest answers whose change brings a specialty to the top.
 *
 * `fewest` is a lower bound that no smaller set can beat; when `exact`, `changes` has just that many. `changes` is `null`
 * where no change of the given answers is enough.
 */
export interface WhatWouldChange {
  readonly specialty: string
  readonly changes: readonly AnswerChange[] | null
  readonly fewest: number
  readonly exact: boolean
}

/** Search steps after which the best set so far is answered with its bound. */
const searchLimit = 20_000
const tolerance = 1e-9

/**
 * Finds the fewest changes by iterative deepening: sets of 1, 2, 3 … answers, cut off wherever even the best remaining
 * changes could not lift the specialty above some rival. Unanswered items and interest scores are left alone.
 */
export function plainWhatWouldChange(table: FitTable, specialty: string, limit: number = searchLimit): WhatWouldChange {
  const target = table.specialties.indexOf(specialty)
  if (target < 0) return { specialty, changes: null, fewest: 0, exact: true }
  const problem = prepare(table, target)
  if (problem.deficits.every((deficit) => deficit <= tolerance))
    return { specialty, changes: [], fewest: 0, exact: true }
  const lowest = lowerBound(problem)
  if (lowest === null) return { specialty, changes: null, fewest: table.items.length + 1, exact: true }
  const budget = { left: limit }
  for (let size = lowest; size <= table.items.length; size += 1) {
    const found = search(problem, size, budget)
    if (found) return { specialty, changes: described(table, problem, found), fewest: size, exact: true }
    if (budget.left <= 0) {
      const upper = greedy(problem)
      return {
        specialty,
        changes: upper && described(table, problem, upper),
        fewest: size,
        exact: upper !== null && upper.length === size,
      }
    }
  }
  return { specialty, changes: null, fewest: table.items.length + 1, exact: true }
}

/** A change of one item to one value, with what it gains on each rival. */
interface Move {
  readonly item: number
  readonly value: number
  readonly gains: Float64Array
}

interface Problem {
  readonly rivals: number
  /** How far each rival is ahead, in fit points. */
  readonly deficits: Float64Array
  /** Moves of each item, best first. */
  readonly moves: readonly (readonly Move[])[]
  /** `best[i · rivals + r]`: the most that the items from place i on could gain on rival r, one item. */
  readonly order: readonly number[]
}

function prepare(table: FitTable, target: number): Problem {
  const count = table.specialties.length
  const rivals = count - 1
  const rivalAt = table.specialties.flatMap((_, s) => (s === target ? [] : [s]))
  const now = new Float64Array(count)
  sumFits(
    table,
    table.items.map(({ answer }) => answer),
    now,
  )
  const deficits = Float64Array.from(rivalAt, (s) => now[s]! - now[target]!)
  const leader = deficits.indexOf(Math.max(...deficits))
  const moves = table.items.map(({ answer }, item) => {
    const list: Move[] = []
    for (let value = 0; value < answerValues; value += 1) {
      if (value === answer) continue
      const to = (item * answerValues + value) * count
      const from = (item * answerValues + answer) * count
      const own = table.points[to + target]! - table.points[from + target]!
      const gains = Float64Array.from(rivalAt, (s) => own - (table.points[to + s]! - table.points[from + s]!))
      if (gains.some((gain) => gain > tolerance)) list.push({ item, value, gains })
    }
    return list.sort((a, b) => b.gains[leader]! - a.gains[leader]!)
  })
  const order = moves
    .map((_, item) => item)
    .filter((item) => moves[item]!.length > 0)
    .sort((a, b) => moves[b]![0]!.gains[leader]! - moves[a]![0]!.gains[leader]!)
  return { rivals, deficits, moves, order }
}

/** Largest gain of each item on each rival. */
const bestGain = (moves: readonly Move[], rival: number): number =>
  moves.reduce((best, { gains }) => Math.max(best, gains[rival]!), 0)

/** No set smaller than this can do: for each rival alone, how many best changes are needed. `null`: none is enough. */
function lowerBound({ rivals, deficits, moves }: Problem): number | null {
  let bound = 1
  for (let r = 0; r < rivals; r += 1) {
    let missing = deficits[r]!
    const gains = moves.map((list) => bestGain(list, r)).sort((a, b) => b - a)
    let used = 0
    while (missing > tolerance && used < gains.length && gains[used]! > 0) missing -= gains[used++]!
    if (missing > tolerance) return null
    bound = Math.max(bound, used)
  }
  return bound
}

function search(problem: Problem, size: number, budget: { left: number }): Move[] | null {
  const { rivals, moves, order } = problem
  // suffix[i][k · rivals + r]: the most that k items from place i on could gain on rival r.
  const suffix = suffixGains(problem, size)
  const chosen: Move[] = []
  const visit = (from: number, left: number, deficits: Float64Array): boolean => {
    if (deficits.every((deficit) => deficit <= tolerance)) return true
    if (left === 0 || budget.left-- <= 0) return false
    for (let place = from; place < order.length; place += 1) {
      const bound = suffix[place]!
      for (let r = 0; r < rivals; r += 1) if (deficits[r]! - bound[left * rivals + r]! > tolerance) return false
      for (const move of moves[order[place]!]!) {
        chosen.push(move)
        if (
          visit(
            place + 1,
            left - 1,
            deficits.map((deficit, r) => deficit - move.gains[r]!),
          )
        )
          return true
        chosen.pop()
      }
    }
    return false
  }
  return visit(0, size, problem.deficits) ? chosen : null
}

function suffixGains({ rivals, moves, order }: Problem, size: number): Float64Array[] {
  const rows: Float64Array[] = Array.from({ length: order.length + 1 })
  const tops: number[][] = Array.from({ length: rivals }, () => [])
  rows[order.length] = new Float64Array((size + 1) * rivals)
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const row = new Float64Array((size + 1) * rivals)
    for (let r = 0; r < rivals; r += 1) {
      const top = tops[r]!
      top.push(bestGain(moves[order[place]!]!, r))
      top.sort((a, b) => b - a)
      if (top.length > size) top.length = size
      for (let k = 1; k <= size; k += 1) row[k * rivals + r] = row[(k - 1) * rivals + r]! + (top[k - 1] ?? 0)
    }
    rows[place] = row
  }
  return rows
}

/** A set that works, found by always taking the change that closes most of what is missing. Not always the smallest. */
function greedy({ deficits, moves }: Problem): Move[] | null {
  const left = Float64Array.from(deficits)
  const chosen: Move[] = []
  const used = new Set<number>()
  const missing = (gains?: Float64Array): number =>
    left.reduce((sum, deficit, r) => sum + Math.max(0, deficit - (gains?.[r] ?? 0)), 0)
  for (let open = missing(); open > tolerance; open = missing()) {
    let best: Move | null = null
    let bestOpen = open - tolerance
    for (const move of moves.flat()) {
      if (used.has(move.item)) continue
      const after = missing(move.gains)
      if (after < bestOpen) [best, bestOpen] = [move, after]
    }
    if (best === null) return null
    chosen.push(best)
    used.add(best.item)
    for (let r = 0; r < left.length; r += 1) left[r]! -= best.gains[r]!
  }
  return chosen
}

/** The set as changes, each answer moved no further than it must. */
function described(table: FitTable, problem: Problem, chosen: readonly Move[]): AnswerChange[] {
  const settled = [...chosen]
  for (let i = 0; i < settled.length; i += 1) {
    const { item } = settled[i]!
    const from = table.items[item]!.answer
    const nearer = problem.moves[item]!.toSorted((a, b) => Math.abs(a.value - from) - Math.abs(b.value - from))
    const enough = nearer.find((move) => {
      const total = Float64Array.from(problem.deficits)
      settled.forEach((other, at) => (at === i ? move : other).gains.forEach((gain, r) => (total[r]! -= gain)))
      return total.every((deficit) => deficit <= tolerance)
    })
    if (enough) settled[i] = enough
  }
  return settled.map(({ item, value }) => {
    const { section, item: name, answer } = table.items[item]!
    return { section, item: name, from: answer, to: value }
  })
}
