import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupPreview } from '../../../../shared/ipc/contract'
import { useApi } from '../../../app/api'
import { queryKeys } from '../../../app/query'

/** What the window knows of the backup that is looked into: its day while it is sealed, then who is in it. */
export type Shown = { state: 'sealed'; madeAt: string } | { state: 'open'; preview: BackupPreview }

/** One backup at a time; main holds its file and its key. */
export function useOpenedBackup() {
  const api = useApi()
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown | null>(null)
  const open = useMutation({
    mutationFn: (name: string | null) => api.call('backups.open', { name }),
    onSuccess: (answer) => setShown(answer),
    gcTime: 0,
  })
  const unlock = useMutation({
    mutationFn: (secret: string) => api.call('backups.unlock', { secret }),
    onSuccess: (preview) => setShown({ state: 'open', preview }),
    gcTime: 0,
  })
  const bringBack = useMutation({
    mutationFn: (ids: string[]) => api.call('backups.bringBack', { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.students }),
  })
  const restoreAll = useMutation({
    mutationFn: () => api.call('backups.restoreAll'),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.vault }),
  })
  return {
    shown,
    open: open.mutate,
    isPending: open.isPending,
    error: open.error,
    unlock,
    bringBack,
    restoreAll,
    close: () => {
      // Main forgets it by itself after a while, whatever becomes of this call.
      api.call('backups.forget').catch(() => {})
      setShown(null)
      unlock.reset()
      bringBack.reset()
      restoreAll.reset()
    },
  }
}
export type OpenedBackup = ReturnType<typeof useOpenedBackup>
