import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import type { Settings } from '../../shared/ipc/contract'
import { useApi } from './api'
import { queryKeys } from './query'

/** What a window shows before (or without) the settings file. */
const firstSettings: Settings = {
  theme: 'system',
  language: 'en',
  lockAfterMinutes: 10,
  paper: 'letter',
  counselorName: '',
  schoolName: '',
}

interface SettingsContextValue {
  readonly settings: Settings
  /** Shows the change at once and keeps it; a failure puts the old value back. */
  readonly change: (part: Partial<Settings>) => void
  readonly error: unknown
}

const SettingsContext = createContext<SettingsContextValue | null>(null)

export function SettingsProvider({ children }: { children: ReactNode }) {
  const api = useApi()
  const client = useQueryClient()
  const { data, isPending } = useQuery({ queryKey: queryKeys.settings, queryFn: () => api.call('settings.get') })
  const { mutate, error } = useMutation({
    mutationFn: (part: Partial<Settings>) => api.call('settings.set', part),
    // One after the other, so that the last change made is the last one written.
    scope: { id: 'settings' },
    onMutate: (part) => {
      const before = client.getQueryData<Settings>(queryKeys.settings)
      client.setQueryData(queryKeys.settings, { ...(before ?? firstSettings), ...part })
      return before
    },
    onError: (_error, _part, before) => client.setQueryData(queryKeys.settings, before),
  })
  if (isPending) return null
  return (
    <SettingsContext value={{ settings: data ?? firstSettings, change: mutate, error }}>{children}</SettingsContext>
  )
}

export function useSettings(): SettingsContextValue {
  const value = useContext(SettingsContext)
  if (!value) throw new Error('useSettings outside SettingsProvider')
  return value
}
