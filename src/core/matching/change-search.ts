import { tolerance, type ChangeProblem } from './change-problem'

/** No set smaller than this can do: for each column alone, how many best changes are needed. `null`: none is enough. */
export function lowerBound({ columns, deficits, order, best }: ChangeProblem): number | null {
  let bound = 1
  const gains = new Float64Array(order.length)
  for (let c = 0; c < columns; c += 1) {
    let missing = deficits[c]!
    if (missing <= tolerance) continue
    for (let place = 0; place < gains.length; place += 1) gains[place] = best[place * columns + c]!
    gains.sort()
    let used = 0
    while (missing > tolerance && used < gains.length) missing -= gains[gains.length - ++used]!
    if (missing > tolerance) return null
    bound = Math.max(bound, used)
  }
  return bound
}

/**
 * The first set of `size` moves, in the order of the problem, that closes every column; `null` where there is none or the
 * budget of search steps ran out. Cut off wherever even the best remaining moves could not close some column.
 */
export function search(problem: ChangeProblem, size: number, budget: { left: number }): number[] | null {
  const { rivals, columns, gains, order } = problem
  const bounds = suffixBounds(problem, size)
  const stack = new Float64Array((size + 1) * columns)
  stack.set(problem.deficits)
  const chosen: number[] = []
  // The column that ruled out the last set most often rules out the next one too.
  let hard = 0

  const isHopeless = (place: number, left: number, depth: number): boolean => {
    const open = depth * columns
    const bound = (place * (size + 1) + left) * columns
    if (stack[open + hard]! - bounds[bound + hard]! > tolerance) return true
    for (let c = 0; c < columns; c += 1)
      if (stack[open + c]! - bounds[bound + c]! > tolerance) {
        hard = c
        return true
      }
    return false
  }
  const closes = (move: number, depth: number): boolean => {
    const [open, gain] = [depth * columns, move * columns]
    if (stack[open + hard]! - gains[gain + hard]! > tolerance) return false
    for (let r = 0; r < rivals; r += 1)
      if (stack[open + r]! - gains[gain + r]! > tolerance) {
        hard = r
        return false
      }
    return true
  }
  const visit = (from: number, left: number, depth: number): boolean => {
    if (budget.left-- <= 0) return false
    for (let place = from; place < order.length; place += 1) {
      if (isHopeless(place, left, depth)) return false
      for (const move of order[place]!) {
        chosen[depth] = move
        if (closes(move, depth)) {
          chosen.length = depth + 1
          return true
        }
        if (left === 1) continue
        const [open, gain] = [depth * columns, move * columns]
        for (let c = 0; c < columns; c += 1) stack[open + columns + c] = stack[open + c]! - gains[gain + c]!
        if (visit(place + 1, left - 1, depth + 1)) return true
      }
    }
    return false
  }
  return visit(0, size, 0) ? chosen : null
}

/** `[(place · (size + 1) + k) · columns + column]`: the most that k items from a place on could gain on a column. */
function suffixBounds({ columns, order, best }: ChangeProblem, size: number): Float64Array {
  const bounds = new Float64Array((order.length + 1) * (size + 1) * columns)
  /** The largest gains so far on each column, largest first. */
  const tops = new Float64Array(columns * size)
  for (let place = order.length - 1; place >= 0; place -= 1) {
    for (let c = 0; c < columns; c += 1) {
      const top = c * size
      const gain = best[place * columns + c]!
      if (gain > tops[top + size - 1]!) {
        let i = size - 1
        for (; i > 0 && tops[top + i - 1]! < gain; i -= 1) tops[top + i] = tops[top + i - 1]!
        tops[top + i] = gain
      }
      const row = place * (size + 1) * columns + c
      for (let k = 1; k <= size; k += 1)
        bounds[row + k * columns] = bounds[row + (k - 1) * columns]! + tops[top + k - 1]!
    }
  }
  return bounds
}

/** A set that works, found by always taking the change that closes most of what is missing. Not always the smallest. */
export function greedy({ rivals, columns, deficits, moves, gains }: ChangeProblem): number[] | null {
  const left = deficits.slice(0, rivals)
  const chosen: number[] = []
  const used = new Set<number>()
  const missingAfter = (move: number | null): number => {
    let sum = 0
    for (let r = 0; r < rivals; r += 1) sum += Math.max(0, left[r]! - (move === null ? 0 : gains[move * columns + r]!))
    return sum
  }
  for (let open = missingAfter(null); open > tolerance; open = missingAfter(null)) {
    let best: number | null = null
    let bestOpen = open - tolerance
    for (let move = 0; move < moves.length; move += 1) {
      if (used.has(moves[move]!.item)) continue
      const after = missingAfter(move)
      if (after < bestOpen) [best, bestOpen] = [move, after]
    }
    if (best === null) return null
    chosen.push(best)
    used.add(moves[best]!.item)
    for (let r = 0; r < rivals; r += 1) left[r]! -= gains[best * columns + r]!
  }
  return chosen
}
