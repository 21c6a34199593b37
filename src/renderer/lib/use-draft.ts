import { useState } from 'react'
import { useStudent } from './use-student'

/**
 * What was typed but cannot be kept in the record yet (a date without its year, four of six scores, the half of a note). It is
 * still there after a look at another screen, and after locking: it is kept sealed on this computer. A value that is
 * `initial` again is no draft any more.
 */
export function useDraft<T>(id: string, key: string, initial: T): [T, (value: T) => void] {
  const { drafts } = useStudent(id)
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial))
  return [
    value,
    (next) => {
      if (next === initial) drafts.delete(key)
      else drafts.set(key, next)
      setValue(next)
    },
  ]
}

/** Forgets the half-typed values whose keys begin so: entries of a list are named by place, and places move. */
export function useForgetDrafts(id: string, prefix: string): () => void {
  const { drafts } = useStudent(id)
  return () => {
    for (const key of drafts.keys()) if (key.startsWith(prefix)) drafts.delete(key)
  }
}
