import { createInstance, type i18n, type Resource } from 'i18next'
import type { Translate } from '../core/message'

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** Messages by language and namespace: what the files under `resources/locales` hold. */
export type LocaleResources = Resource

/** Region that decides how dates and numbers look in each language. */
const localeOf: Record<Language, string> = { en: 'en-US', es: 'es-US' }

const utc = (iso: string): Date => new Date(iso.length === 7 ? `${iso}-01T00:00:00Z` : `${iso}T00:00:00Z`)
const dateFormat = (options: Intl.DateTimeFormatOptions) => (value: unknown, language: string | undefined) =>
  new Intl.DateTimeFormat(localeOf[(language ?? 'en') as Language] ?? language, { timeZone: 'UTC', ...options }).format(utc(String(value)))
const numberFormat = (options: Intl.NumberFormatOptions) => (value: unknown, language: string | undefined) =>
  new Intl.NumberFormat(localeOf[(language ?? 'en') as Language] ?? language, options).format(Number(value))

/** What a message may ask for: `{{date, day}}`, `{{date, month}}`, `{{pay, usd}}`. Dates are ISO strings, read as UTC. */
const formatters: Record<string, (value: unknown, language: string | undefined) => string> = {
  day: dateFormat({ year: 'numeric', month: 'long', day: 'numeric' }),
  month: dateFormat({ year: 'numeric', month: 'long' }),
  shortMonth: dateFormat({ year: 'numeric', month: 'short' }),
  integer: numberFormat({ maximumFractionDigits: 0 }),
  decimal: numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  percent: numberFormat({ style: 'percent', maximumFractionDigits: 0 }),
  usd: numberFormat({ style: 'currency', currency: 'USD', maximumFractionDigits: 0 }),
  usdCents: numberFormat({ style: 'currency', currency: 'USD' }),
}

/** An i18next instance over the given messages; the renderer hands it to react-i18next, the others use `translatorOf`. */
export function createI18n(resources: LocaleResources, language: Language): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    ns: Object.keys(resources['en'] ?? {}),
    defaultNS: 'common',
    initAsync: false,
    // React escapes by itself and PDF text needs none.
    interpolation: { escapeValue: false },
  })
  for (const [name, format] of Object.entries(formatters)) instance.services.formatter?.add(name, format)
  return instance
}

/** The plain translate function that the core takes. */
export const translatorOf = (instance: i18n): Translate => {
  return (key, params) => instance.t(key, { ...params })
}

export const createTranslator = (resources: LocaleResources, language: Language): Translate => translatorOf(createI18n(resources, language))
