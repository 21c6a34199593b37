import { createContext, useContext, useState, useSyncExternalStore } from 'react'
import type { StudentDocument, StudentSnapshot, StudentStore } from './student-store'

export const StudentStoreContext = createContext<StudentStore | null>(null)

export function useStudentStore(): StudentStore {
  const store = useContext(StudentStoreContext)
  if (!store) throw new Error('useStudentStore outside its provider')
  return store
}

export type UseStudent = StudentSnapshot & Omit<StudentDocument, 'getSnapshot' | 'subscribe'>

/**
 * One student, for the screens under `/students/:id`, which are only shown once the record is there.
 * `update(record => …)` shows the change at once and saves it; `saveState` says how that goes.
 * @example const { record, update } = useStudent(id)
 *          update((r) => ({ ...r, pinned: [...r.pinned, specialty] }))
 */
export function useStudent(id: string): UseStudent {
  const document = useOpened(id)
  if (!document) throw new Error('useStudent before the student was opened')
  const snapshot = useSyncExternalStore(document.subscribe, document.getSnapshot)
  return { ...document, ...snapshot }
}

/** The opened student; once the store let go of them, as locking does, what is shown until React takes the screen away. */
function useOpened(id: string): StudentDocument | undefined {
  const current = useStudentStore().peek(id)
  const [shown, setShown] = useState({ id, document: current })
  if (current && (shown.id !== id || shown.document !== current)) setShown({ id, document: current })
  return current ?? (shown.id === id ? shown.document : undefined)
}
