import { QueryClient } from '@tanstack/react-query'

/**
 * "always": the default pauses every call while the computer is offline, which is when this app is used.
 * Nothing is retried by itself: main answers or says why not.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Infinity },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** Keys whose answers hold students: thrown away when the vault locks. Everything else may stay. */
export const queryKeys = {
  info: ['app', 'info'],
  catalog: ['app', 'catalog'],
  pack: ['app', 'pack'],
  logo: ['app', 'logo'],
  settings: ['app', 'settings'],
  vault: ['app', 'vault'],
  students: ['students'],
  /** Below the students, so that it is thrown away with them when the vault locks. */
  local: ['students', 'local'],
} as const
