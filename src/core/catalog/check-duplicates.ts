import type { Catalog, CatalogProblem } from './catalog'
import { listsOf, repeated, type CatalogList } from './check-lists'

/** Ids that two entries share, and lists with nothing in them. */
export function checkDuplicates(catalog: Catalog): CatalogProblem[] {
  return Object.values<CatalogList>(listsOf(catalog)).flatMap(({ file, at, kind, keys, optional }) => {
    if (keys.length === 0 && optional !== true)
      return [{ file, path: at, reason: `holds no ${kind}, so what names one could not be checked` }]
    const path = (key: string) => (at === '' ? key : `${at}.${key}`)
    return repeated(keys).map((key) => ({ file, path: path(key), reason: `two entries have the id "${key}"` }))
  })
}
