import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { UnlockScreen } from '../features/unlock/UnlockScreen'
import { useApi } from './api'
import { Frame } from './Frame'
import { queryKeys } from './query'
import { AppRoutes } from './routes'
import { useFlushBeforeClose, useFlushBeforeLocking, useLockedEvent } from './use-lock'
import { useWindowKeys } from './use-window-keys'

/** Locked: the way in and nothing else. Open: the app. */
export function Gate() {
  const api = useApi()
  const { data: status } = useQuery({ queryKey: queryKeys.vault, queryFn: () => api.call('vault.status') })
  useFlushBeforeLocking()
  useLockedEvent()
  useFlushBeforeClose()
  useWindowKeys()
  if (!status) return null
  return status.state === 'open' ? <OpenApp /> : <UnlockScreen status={status} />
}

/** Mounted anew after each unlocking, so that no place in the app outlives a lock. */
function OpenApp() {
  const [location] = useState(() => memoryLocation({ path: '/' }))
  return (
    <Router hook={location.hook} searchHook={location.searchHook}>
      <Frame>
        <AppRoutes />
      </Frame>
    </Router>
  )
}
