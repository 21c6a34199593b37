import { useSyncExternalStore } from 'react'
import { useStudent } from '../../lib/use-student'

const prefix = 'copy.'

/** Among the drafts of its student a copy waits under a key of its own, so that none takes another's place. */
export const newCopyKey = (): string => `${prefix}${crypto.randomUUID()}`

/** Keys of the student's copies of which nobody has said yet who got them, oldest first. */
export function useUnanswered(id: string): readonly string[] {
  const { drafts } = useStudent(id)
  return useSyncExternalStore(drafts.subscribe, drafts.keys).filter((key) => key.startsWith(prefix))
}
