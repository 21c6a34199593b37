/**
 * The groups of files that import each other in a circle (strongly connected components, Tarjan 1972), each in the
 * order in which one of its circles runs.
 * @param {ReadonlyMap<string, readonly string[]>} graph  File to the files it imports.
 * @returns {string[][]}
 */
export function findCycles(graph) {
  /** @type {Map<string, { index: number, low: number, onStack: boolean }>} */
  const visited = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const cycles = []

  /** @param {string} file */
  function visit(file) {
    const own = { index: visited.size, low: visited.size, onStack: true }
    visited.set(file, own)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      const seen = visited.get(next)
      if (!seen) own.low = Math.min(own.low, visit(next).low)
      else if (seen.onStack) own.low = Math.min(own.low, seen.index)
    }
    if (own.low === own.index) {
      const group = stack.splice(stack.indexOf(file))
      for (const member of group) /** @type {any} */ (visited.get(member)).onStack = false
      if (group.length > 1 || (graph.get(file) ?? []).includes(file)) cycles.push(circle(graph, group))
    }
    return own
  }

  for (const file of graph.keys()) if (!visited.has(file)) visit(file)
  return cycles
}

/**
 * A shortest circle through the first file of a group.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {readonly string[]} group
 */
function circle(graph, group) {
  const start = group[0] ?? ''
  /** @type {string[][]} */
  const paths = [[start]]
  const seen = new Set()
  for (const path of paths) {
    for (const next of graph.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return path
      if (!group.includes(next) || seen.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  return [...group]
}
