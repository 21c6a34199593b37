import { useState } from 'react'
import { useStudent } from './use-student'

/**
 * What was typed but cannot be kept yet (a date without its year, four of six scores). It stays in the window's memory
 * while the student is open there, so that looking at another screen loses nothing; locking forgets it.
 */
export function useDraft<T>(id: string, key: string, initial: T): [T, (value: T) => void] {
  const { drafts } = useStudent(id)
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial))
  return [
    value,
    (next) => {
      drafts.set(key, next)
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
