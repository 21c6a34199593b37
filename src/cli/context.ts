import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Catalog, CatalogProblem } from '../core/catalog/catalog'
import { localizeCatalog, type Translations } from '../core/catalog/translation'
import type { Translate } from '../core/message'
import { loadCatalog, type LoadedCatalog } from '../node/catalog/load-catalog'
import { withPack } from '../node/catalog/load-with-pack'
import { readLocales } from '../node/locales'
import { createTranslator, languages, type Language } from '../shared/i18n'
import { oneOf } from './choices'
import { BadInput } from './errors'

/** What every command works with. Paths and streams come in as arguments, so tests choose them. */
export interface CliContext {
  readonly resources: string
  readonly cwd: string
  /** Today as `YYYY-MM-DD`, in the local time zone. */
  readonly today: string
  readonly language: Language
  out(bytes: string | Uint8Array): void
  err(line: string): void
  /** Starts a worker that makes documents. */
  startPdfWorker(data: { readonly resources: string; readonly packFile: string | null }): Worker
  /** Aborted when somebody presses Ctrl+C. Only who asks for it is asked to stop; everybody else is stopped. */
  interrupted(): AbortSignal
  /** The program's, so that papers of another version are not taken for today's. */
  readonly version: string
}

export interface Knowledge {
  /** With its texts in the language below, unless they were asked for as written. */
  readonly catalog: Catalog
  readonly translations: Translations
  readonly problems: readonly CatalogProblem[]
  readonly t: Translate
  /** The language that `t` speaks. */
  readonly language: Language
}

interface KnowledgeOptions {
  /** Problems are not said here: the command says them itself, or needs none. */
  readonly quiet?: boolean
  /** In the catalog's own language. */
  readonly asWritten?: boolean
  /** File or folder of a catalog pack to lay over the catalog. */
  readonly pack?: string | undefined
  /** What `--language` said, unchecked; without it, the language of the context. */
  readonly language?: string | undefined
}

/** @throws BadInput with every reason against the pack */
async function packed(own: LoadedCatalog, pack: string, { cwd }: CliContext): Promise<LoadedCatalog> {
  const result = await withPack(own, path.resolve(cwd, pack))
  if (result.ok) return result.loaded
  throw new BadInput(
    result.problems.map(({ file, path: place, reason }) => ['--pack', file, place, reason].filter(Boolean).join(': ')),
  )
}

/** The texts alone, for what needs nothing of the catalog: reading that takes most of a second. */
export async function loadTexts({ resources, language }: CliContext): Promise<Translate> {
  return createTranslator(await readLocales(path.join(resources, 'locales')), language)
}

/**
 * Loads the catalog and the texts; what is broken in the catalog is said on standard error, and the rest is used.
 * @throws BadInput when the language asked for is none of ours
 */
export async function loadKnowledge(context: CliContext, options: KnowledgeOptions = {}): Promise<Knowledge> {
  const [own, resources] = await Promise.all([
    loadCatalog(path.join(context.resources, 'catalog')),
    readLocales(path.join(context.resources, 'locales')),
  ])
  const { catalog, translations, problems } =
    options.pack === undefined ? own : await packed(own, options.pack, context)
  const asked = options.language ?? context.language
  const language = oneOf('--language', asked, languages, { t: createTranslator(resources, context.language) })
  const t = createTranslator(resources, language)
  if (!options.quiet)
    for (const { file, path: place, reason } of problems) context.err(t('cli:catalogProblem', { file, place, reason }))
  const wording = options.asWritten ? catalog.manifest.language : language
  return { catalog: localizeCatalog(catalog, translations, wording), translations, problems, t, language }
}
