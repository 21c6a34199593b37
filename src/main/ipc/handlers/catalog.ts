import type { Catalog } from '../../../core/catalog/catalog'
import type { HandlersOf } from '../handlers'

export const catalogHandlers = (catalog: Catalog): HandlersOf<'catalog'> => ({ 'catalog.get': () => catalog })
