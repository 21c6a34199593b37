import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import type { Catalog } from '../../core/catalog/catalog'
import { useApi } from './api'
import { queryKeys } from './query'

const CatalogContext = createContext<Catalog | null>(null)

/** Shows its children once the catalog is there. A broken catalog still arrives, with what could be read. */
export function CatalogProvider({ children, waiting = null }: { children: ReactNode; waiting?: ReactNode }) {
  const api = useApi()
  const { data } = useQuery({ queryKey: queryKeys.catalog, queryFn: () => api.call('catalog.get') })
  return data ? <CatalogContext value={data}>{children}</CatalogContext> : waiting
}

/** The whole catalog, read-only and always the same object; find things in it with `core/catalog/lookup`. */
export function useCatalog(): Catalog {
  const catalog = useContext(CatalogContext)
  if (!catalog) throw new Error('useCatalog outside CatalogProvider')
  return catalog
}
