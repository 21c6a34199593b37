import { localizeCatalog } from '../../../core/catalog/translation'
import type { LoadedCatalog } from '../../../node/catalog/load-catalog'
import type { HandlersOf } from '../handlers'

export const catalogHandlers = ({ catalog, translations }: LoadedCatalog): HandlersOf<'catalog'> => ({
  'catalog.get': ({ language }) => localizeCatalog(catalog, translations, language),
})
