/** Undo and redo over whole values: cheap, because each value shares its unchanged parts with the one before. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** Changes that follow each other under one key (typing in one field) count as one step. */
  readonly mergeKey: string | null
}

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], mergeKey: null })

export function advance<T>(history: History<T>, present: T, mergeKey: string | null = null): History<T> {
  if (present === history.present) return history
  const merges = mergeKey !== null && mergeKey === history.mergeKey && history.past.length > 0
  return { past: merges ? history.past : [...history.past, history.present], present, future: [], mergeKey }
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], mergeKey: null }
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, mergeKey: null }
}
