import { createContext, useContext, type ReactNode } from 'react'
import type { Api } from '../../shared/ipc/client'

const ApiContext = createContext<Api | null>(null)

export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>
}

/** The typed way to main: `await useApi().call('students.list')`. Failures are `AppError`s with a code. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi outside ApiProvider')
  return api
}
