/** What one call may carry. A record of many years, with every earlier round and plan, stays far below all three. */
export const limits = {
  /** Objects, lists and single values together. */
  values: 300_000,
  /** Letters in all texts and names together. */
  letters: 8_000_000,
  /** Objects within objects. */
  depth: 60,
} as const

/** Names with which a careless copy reaches what all objects share. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a call carries plain data of a size the app itself could send: texts, numbers, yes or no, nothing, lists and
 * simple objects. Asked before any schema looks at it, because a schema walks through everything it is given. Anything
 * with behavior (getters, classes, functions), cycles, and names like `__proto__` are refused.
 */
export function isPlainData(given: unknown): boolean {
  let values = 0
  let letters = 0
  const waiting: { value: unknown; depth: number }[] = [{ value: given, depth: 0 }]
  while (waiting.length > 0) {
    const { value, depth } = waiting.pop()!
    values += 1
    if (typeof value === 'string') letters += value.length
    if (values > limits.values || letters > limits.letters || depth > limits.depth) return false
    if (typeof value !== 'object' || value === null) {
      if (isSimple(value)) continue
      return false
    }
    // Before the entries are listed: a list of a thousand million is refused unread.
    if (Array.isArray(value) && value.length > limits.values) return false
    const entries = entriesOf(value)
    if (!entries) return false
    for (const [key, inner] of entries) {
      letters += key.length
      waiting.push({ value: inner, depth: depth + 1 })
    }
    if (waiting.length > limits.values) return false
  }
  return true
}

const isSimple = (value: unknown): boolean =>
  value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** Names and values of a list or simple object; `null` for anything else. */
function entriesOf(value: object): [string, unknown][] | null {
  const parent: unknown = Object.getPrototypeOf(value)
  const isList = Array.isArray(value)
  if (parent !== null && parent !== (isList ? Array.prototype : Object.prototype)) return null
  const entries: [string, unknown][] = []
  for (const key of Reflect.ownKeys(value)) {
    const { enumerable, ...property } = Object.getOwnPropertyDescriptor(value, key)!
    if (isList && key === 'length') continue
    if (typeof key === 'symbol' || !enumerable || !('value' in property) || forbiddenKeys.has(key)) return null
    entries.push([key, property.value])
  }
  return entries
}
