import path from 'node:path'
import { loadCatalog, type LoadedCatalog } from '../node/catalog/load-catalog'
import { readLocales } from '../node/locales'
import type { LocaleResources } from '../shared/i18n'
import type { Log } from './services'

export interface Knowledge extends LoadedCatalog {
  readonly locales: LocaleResources
}

/** The catalog and the texts. What is broken in either is logged, and the app starts with the rest. */
export async function loadKnowledge(resources: string, log: Log): Promise<Knowledge> {
  const [loaded, locales] = await Promise.all([
    loadCatalog(path.join(resources, 'catalog')),
    readLocales(path.join(resources, 'locales')).catch((error: unknown): LocaleResources => {
      log.error('texts-broken', error)
      return {}
    }),
  ])
  if (loaded.problems.length > 0) log.info('catalog-problems', { count: loaded.problems.length })
  return { ...loaded, locales }
}
