import type { RatedSection } from '../intake/items'
import { changeProblem, tolerance, type ChangeProblem } from './change-problem'
import { greedy, lowerBound, search } from './change-search'
import type { FitTable } from './fit-table'

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

/**
 * Finds the fewest changes by iterative deepening: sets of 1, 2, 3 … answers, cut off wherever even the best remaining
 * changes could not lift the specialty above some rival. Unanswered items and interest scores are left alone.
 */
export function whatWouldChange(table: FitTable, specialty: string, limit: number = searchLimit): WhatWouldChange {
  const target = table.specialties.indexOf(specialty)
  if (target < 0) return { specialty, changes: null, fewest: 0, exact: true }
  const problem = changeProblem(table, target)
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

/** The set as changes, each answer moved no further than it must. */
function described(
  table: FitTable,
  { rivals, columns, deficits, moves, gains, order }: ChangeProblem,
  chosen: readonly number[],
): AnswerChange[] {
  const settled = [...chosen]
  const isEnough = (): boolean => {
    for (let r = 0; r < rivals; r += 1) {
      let open = deficits[r]!
      for (const move of settled) open -= gains[move * columns + r]!
      if (open > tolerance) return false
    }
    return true
  }
  for (let i = 0; i < settled.length; i += 1) {
    const found = settled[i]!
    const { item } = moves[found]!
    const from = table.items[item]!.answer
    const distance = (move: number) => Math.abs(moves[move]!.value - from)
    const list = order.find(([first]) => moves[first!]!.item === item)!
    for (const move of list.toSorted((a, b) => distance(a) - distance(b))) {
      settled[i] = move
      if (isEnough()) break
      settled[i] = found
    }
  }
  return settled.map((move) => {
    const { item, value } = moves[move]!
    const { section, item: name, answer } = table.items[item]!
    return { section, item: name, from: answer, to: value }
  })
}
