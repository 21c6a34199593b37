import path from 'node:path'
import type { Catalog, CatalogProblem } from '../core/catalog/catalog'
import { localizeCatalog, type Translations } from '../core/catalog/translation'
import type { Translate } from '../core/message'
import { loadCatalog } from '../node/catalog/load-catalog'
import { readLocales } from '../node/locales'
import { createTranslator, type Language } from '../shared/i18n'

/** What every command works with. Paths and streams come in as arguments, so tests choose them. */
export interface CliContext {
  readonly resources: string
  readonly cwd: string
  /** Today as `YYYY-MM-DD`, in the local time zone. */
  readonly today: string
  readonly language: Language
  out(bytes: string | Uint8Array): void
  err(line: string): void
}

export interface Knowledge {
  /** With its texts in the language of the context. */
  readonly catalog: Catalog
  readonly translations: Translations
  readonly problems: readonly CatalogProblem[]
  readonly t: Translate
}

/** Loads the catalog and the texts; what is broken in the catalog is said on standard error, and the rest is used. */
export async function loadKnowledge(
  context: CliContext,
  options: { readonly quiet?: boolean; readonly asWritten?: boolean } = {},
): Promise<Knowledge> {
  const [{ catalog, translations, problems }, resources] = await Promise.all([
    loadCatalog(path.join(context.resources, 'catalog')),
    readLocales(path.join(context.resources, 'locales')),
  ])
  const t = createTranslator(resources, context.language)
  if (!options.quiet)
    for (const { file, path: place, reason } of problems) context.err(t('cli:catalogProblem', { file, place, reason }))
  const language = options.asWritten ? catalog.manifest.language : context.language
  return { catalog: localizeCatalog(catalog, translations, language), translations, problems, t }
}
