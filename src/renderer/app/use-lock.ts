import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { VaultStatus } from '../../shared/ipc/contract'
import { useStudentStore } from '../lib/use-student'
import { useApi } from './api'
import { queryKeys } from './query'

/** Takes every student out of the window's memory and shows the locked screen. */
export function useForgetStudents(): () => void {
  const client = useQueryClient()
  const store = useStudentStore()
  return useCallback(() => {
    store.clear()
    client.removeQueries({ queryKey: queryKeys.students })
    client.getMutationCache().clear()
    // It is told twice, by main's event and by the answer to the call. The second time somebody may be typing the
    // passphrase already, and the field must stay.
    const known = client.getQueryData<VaultStatus>(queryKeys.vault)
    if (known && known.state !== 'open') return
    // Until main has answered anew nothing is shown, so the last screen is gone at once.
    void client.resetQueries({ queryKey: queryKeys.vault })
  }, [client, store])
}

/** When main is about to lock, what was typed last goes to disk first. What cannot be saved does not hold main up. */
export function useFlushBeforeLocking(): void {
  const api = useApi()
  const store = useStudentStore()
  useEffect(
    () =>
      api.onLocking(() => {
        const saveAndLock = async () => (await store.flushAll()) && api.call('vault.lock')
        // Main locks by itself in a moment, whatever went wrong here.
        saveAndLock().catch(() => {})
      }),
    [api, store],
  )
}

/** Forgets when main has locked the vault: by idle time, suspend, the menu. */
export function useLockedEvent(): void {
  const api = useApi()
  const forget = useForgetStudents()
  useEffect(() => api.onLocked(forget), [api, forget])
}

/** Locks on request. Answers false, and does not lock, while something typed could not be saved. */
export function useLock(): () => Promise<boolean> {
  const api = useApi()
  const store = useStudentStore()
  const forget = useForgetStudents()
  return useCallback(async () => {
    if (!(await store.flushAll())) return false
    await api.call('vault.lock')
    forget()
    return true
  }, [api, store, forget])
}

/** Holds the window open for the moment it takes to write the last change. */
export function useFlushBeforeClose(): void {
  const store = useStudentStore()
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (!store.hasPending()) return
      event.preventDefault()
      void store.flushAll().then((kept) => kept && window.close())
    }
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => window.removeEventListener('beforeunload', onBeforeUnload)
  }, [store])
}
