import { createInstance, type i18n, type Resource } from 'i18next'
import type { Translate } from '../core/message'

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** Messages by language and namespace: what the files under `resources/locales` hold. */
export type LocaleResources = Resource

/** Region that decides how dates and numbers look in each language. */
const localeOf: Record<Language, string> = { en: 'en-US', es: 'es-US' }

/** The region whose dates and numbers go with a language, for `Intl`. */
export const localeFor = (language: string): string => localeOf[language as Language] ?? language

const utc = (iso: string): Date => new Date(iso.length === 7 ? `${iso}-01T00:00:00Z` : `${iso}T00:00:00Z`)

type Format = (value: unknown, language: string | undefined) => string

/** An `Intl` object costs far more to make than to use, and a plan formats hundreds of dates: one a language. */
function perLanguage<T>(make: (locale: string) => T): (language: string | undefined) => T {
  const made = new Map<string, T>()
  return (language = 'en') => {
    const known = made.get(language)
    if (known) return known
    const fresh = make(localeFor(language))
    made.set(language, fresh)
    return fresh
  }
}

const dateFormat = (options: Intl.DateTimeFormatOptions): Format => {
  const formatter = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))
  return (value, language) => formatter(language).format(utc(String(value)))
}
const numberFormat = (options: Intl.NumberFormatOptions): Format => {
  const formatter = perLanguage((locale) => new Intl.NumberFormat(locale, options))
  return (value, language) => formatter(language).format(Number(value))
}

const clockFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }),
)

/** What a message may ask for: `{{date, day}}`, `{{date, month}}`, `{{pay, usd}}`. Dates are ISO strings, read as UTC. */
const formatters: Readonly<Record<string, Format>> = {
  day: dateFormat({ year: 'numeric', month: 'long', day: 'numeric' }),
  month: dateFormat({ year: 'numeric', month: 'long' }),
  /** `14:30` */
  clock: (value, language) => clockFormat(language).format(new Date(`1970-01-01T${String(value)}:00Z`)),
  shortDay: dateFormat({ year: 'numeric', month: 'short', day: 'numeric' }),
  shortMonth: dateFormat({ year: 'numeric', month: 'short' }),
  integer: numberFormat({ maximumFractionDigits: 0 }),
  decimal: numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  hundredths: numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  /** Credits of a course: 0.5, 1, 0.333. */
  credits: numberFormat({ maximumFractionDigits: 3 }),
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

export const createTranslator = (resources: LocaleResources, language: Language): Translate =>
  translatorOf(createI18n(resources, language))
