import type { i18n } from 'i18next'
import { createI18n, type Language, type LocaleResources } from '../../shared/i18n'

const files = import.meta.glob<object>('../../../resources/locales/*/*.json', { eager: true, import: 'default' })

/** Every language and namespace under `resources/locales`, bundled: a new file needs no line here. */
function bundledResources(): LocaleResources {
  const resources: Record<string, Record<string, object>> = {}
  for (const [file, messages] of Object.entries(files)) {
    const [language, namespace] = file
      .split('/')
      .slice(-2)
      .map((part) => part.replace('.json', '')) as [string, string]
    ;(resources[language] ??= {})[namespace] = messages
  }
  return resources
}

export const createWindowI18n = (language: Language): i18n => createI18n(bundledResources(), language)
