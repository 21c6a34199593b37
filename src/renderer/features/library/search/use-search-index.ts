import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalog } from '../../../../core/catalog/catalog'
import { useCatalog } from '../../../app/catalog'
import { buildSearchIndex, type SearchIndex } from './search-index'

/** One index a catalog and language, kept for the life of the window; it goes when the catalog goes. */
const made = new WeakMap<Catalog, Map<string, SearchIndex>>()

export function useSearchIndex(): SearchIndex {
  const catalog = useCatalog()
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const known = made.get(catalog)?.get(i18n.language)
    if (known) return known
    const index = buildSearchIndex(catalog, (key) => t(key))
    made.set(catalog, (made.get(catalog) ?? new Map<string, SearchIndex>()).set(i18n.language, index))
    return index
  }, [catalog, i18n.language, t])
}
