import { useQuery } from '@tanstack/react-query'
import type { VaultStatus } from '../../shared/ipc/contract'
import { useApi } from './api'
import { queryKeys } from './query'

const unknown: VaultStatus = { state: 'none', kind: null }

/** Whether a vault is open and which kind; `none` until main has said. */
export function useVaultStatus(): VaultStatus {
  const api = useApi()
  return useQuery({ queryKey: queryKeys.vault, queryFn: () => api.call('vault.status') }).data ?? unknown
}
