import type { Catalog } from '../../core/catalog/catalog'

/** The specialty's name, or its id where this catalog does not know it (any more). */
export const findSpecialtyName = (catalog: Catalog, id: string): string =>
  catalog.specialties.find((specialty) => specialty.id === id)?.name ?? id
