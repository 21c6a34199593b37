import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { HandoverPreview } from '../../../shared/ipc/contract'
import type { Picks } from '../../../shared/merge'
import { useApi } from '../../app/api'
import { queryKeys } from '../../app/query'
import { useStudentStore } from '../../lib/use-student'

/** What the window knows of the file that came: its day while it is sealed, then who is in it. Main holds the rest. */
type Shown = { readonly madeAt: string; readonly preview: HandoverPreview | null }

export function useReceived(onTaken: (student: string) => void) {
  const api = useApi()
  const client = useQueryClient()
  const store = useStudentStore()
  const [shown, setShown] = useState<Shown | null>(null)
  const open = useMutation({
    mutationFn: () => api.call('handover.open'),
    onSuccess: (answer) => setShown(answer && { ...answer, preview: null }),
    gcTime: 0,
  })
  const unlock = useMutation({
    mutationFn: async (passphrase: string) => {
      await store.flushAll()
      return api.call('handover.unlock', { passphrase })
    },
    onSuccess: (preview) => setShown({ madeAt: preview.madeAt, preview }),
    gcTime: 0,
  })
  const takeIn = useMutation({
    mutationFn: (choice: { way: 'merge' | 'both'; picks: Picks }) => api.call('handover.takeIn', choice),
    onSuccess: async ({ student }) => {
      // What the window had of the student is no longer what the vault has.
      store.forget(student)
      setShown(null)
      await client.invalidateQueries({ queryKey: queryKeys.students })
      onTaken(student)
    },
    gcTime: 0,
  })
  const forget = useCallback(() => void api.call('handover.forget').catch(() => {}), [api])
  // Whoever leaves the list has closed the dialog with it.
  useEffect(() => forget, [forget])
  return {
    shown,
    open,
    unlock,
    takeIn,
    close() {
      setShown(null)
      forget()
      unlock.reset()
      takeIn.reset()
    },
  }
}
export type Received = ReturnType<typeof useReceived>
