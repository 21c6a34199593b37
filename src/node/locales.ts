import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { LocaleResources } from '../shared/i18n'

/** Reads `resources/locales/<language>/<namespace>.json`. A broken file is an error of our own: it is thrown with its name. */
export async function readLocales(dir: string): Promise<LocaleResources> {
  const resources: LocaleResources = {}
  for (const language of (await readdir(dir)).toSorted()) {
    const namespaces: Record<string, object> = {}
    for (const file of (await readdir(path.join(dir, language))).filter((name) => name.endsWith('.json')).toSorted()) {
      try {
        namespaces[path.basename(file, '.json')] = JSON.parse(
          await readFile(path.join(dir, language, file), 'utf8'),
        ) as object
      } catch (cause) {
        throw new Error(`${language}/${file} is not valid JSON`, { cause })
      }
    }
    resources[language] = namespaces
  }
  return resources
}
