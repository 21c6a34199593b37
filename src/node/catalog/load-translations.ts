import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { CatalogProblem } from '../../core/catalog/catalog'
import {
  languageCode,
  translationFile,
  translationPath,
  type TranslationFile,
  type Translations,
} from '../../core/catalog/translation'
import { readChecked } from './read-json'

export interface LoadedTranslations {
  readonly translations: Translations
  readonly problems: readonly CatalogProblem[]
}

/**
 * Reads `translations/<language>/…` below a catalog or a pack. A file that cannot be read is named and left out: its
 * texts stay in English. A catalog without translations has none.
 */
export async function loadTranslations(dir: string): Promise<LoadedTranslations> {
  const found = await readdir(path.join(dir, 'translations'), { recursive: true }).catch(() => [])
  const files = found
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.json'))
    .sort()
  const read = await Promise.all(
    files.map(async (name) => {
      const [language = '', ...rest] = name.split('/')
      const file = rest.join('/')
      const isPlaced = languageCode.safeParse(language).success && rest.length > 0
      return isPlaced
        ? { language, file, ...(await readChecked(dir, translationPath(language, file), translationFile)) }
        : { language, file, value: null, problems: [misplaced(name)] }
    }),
  )
  const translations: Record<string, Record<string, TranslationFile>> = {}
  for (const { language, file, value } of read) if (value !== null) (translations[language] ??= {})[file] = value
  return { translations, problems: read.flatMap(({ problems }) => problems) }
}

const misplaced = (name: string): CatalogProblem => ({
  file: `translations/${name}`,
  path: '',
  reason: 'must lie in the folder of a language, such as translations/es',
})
