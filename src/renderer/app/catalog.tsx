import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import type { Catalog } from '../../core/catalog/catalog'
import { useApi } from './api'
import { queryKeys } from './query'
import { useSettings } from './settings'

const CatalogContext = createContext<Catalog | null>(null)

/** Shows its children once the catalog is there. A broken catalog still arrives, with what could be read. */
export function CatalogProvider({ children, waiting = null }: { children: ReactNode; waiting?: ReactNode }) {
  const api = useApi()
  const { language } = useSettings().settings
  const { data } = useQuery({
    queryKey: [...queryKeys.catalog, language],
    queryFn: () => api.call('catalog.get', { language }),
    // After a change of language the page stays as it is until the other texts are there.
    placeholderData: keepPreviousData,
  })
  return data ? <CatalogContext value={data}>{children}</CatalogContext> : waiting
}

/** The whole catalog in the language of the settings, read-only and the same object while that stays; find things in it with `core/catalog/lookup`. */
export function useCatalog(): Catalog {
  const catalog = useContext(CatalogContext)
  if (!catalog) throw new Error('useCatalog outside CatalogProvider')
  return catalog
}
