import { useEffect, useState } from 'react'
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

/**
 * The same in an entry of a list. Entries have no ids and are named by place; so a draft is kept with the entry it was typed in,
 * and comes back only to that one: on another day, or after somebody else changed the list, another may stand there.
 */
export function useEntryDraft<T>(id: string, key: string, entry: object | null): [T | null, (value: T | null) => void] {
  const { drafts } = useStudent(id)
  const of = entry ? signatureOf(entry) : ''
  const [value, setValue] = useState<T | null>(() => {
    const kept = drafts.get(key) as EntryDraft<T> | undefined
    return kept?.of === of ? kept.value : null
  })
  useEffect(() => {
    const kept = drafts.get(key) as EntryDraft<T> | undefined
    // While somebody looks at it the entry's other fields may change: it is still the one.
    if (value === null) drafts.delete(key)
    else if (kept?.of !== of || kept.value !== value) drafts.set(key, { of, value } satisfies EntryDraft<T>)
  }, [drafts, key, of, value])
  return [value, setValue]
}

interface EntryDraft<T> {
  readonly of: string
  readonly value: T
}

/** The same for the same content, whatever order its fields are in. */
const signatureOf = (entry: object): string =>
  JSON.stringify(
    Object.entries(entry)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Forgets the half-typed values whose keys begin so: entries of a list are named by place, and places move. */
export function useForgetDrafts(id: string, prefix: string): () => void {
  const { drafts } = useStudent(id)
  return () => {
    for (const key of drafts.keys()) if (key.startsWith(prefix)) drafts.delete(key)
  }
}
