import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalog } from '../../../../core/catalog/catalog'
import { useCatalog } from '../../../app/catalog'
import { useLocal } from '../../local/use-local'
import { entriesOf } from './entries'
import { localEntriesOf } from './local-entries'
import { buildSearchIndex, type SearchIndex } from './search-index'
import { synonymsFrom } from './synonyms'
import { wordsOf } from './words'

/** One index a language and a state of what is known, kept while that is: it goes when the catalog or the vault goes. */
const made = new WeakMap<object, { catalog: Catalog; language: string; index: SearchIndex }>()

/** The index of all there is to read: the catalog and what people of the place know. */
export function useSearchIndex(): SearchIndex {
  const catalog = useCatalog()
  const { local } = useLocal()
  const { t, i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const known = made.get(local ?? catalog)
    if (known?.catalog === catalog && known.language === language) return known.index
    const spoken = {
      synonyms: synonymsFrom(Object.values(t('search:synonyms', { returnObjects: true }))),
      smallWords: new Set(wordsOf(t('search:smallWords'))),
    }
    const entries = [...(local ? localEntriesOf(local) : []), ...entriesOf(catalog, (key) => t(key))]
    const index = buildSearchIndex(entries, spoken)
    made.set(local ?? catalog, { catalog, language, index })
    return index
  }, [catalog, local, language, t])
}
