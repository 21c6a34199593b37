/** Languages offered by name; ISO 639 codes of those most spoken in US homes, American Sign Language among them. */
const offered = [
  'en',
  'es',
  'ase',
  'ar',
  'bn',
  'de',
  'fa',
  'fr',
  'gu',
  'ha',
  'hi',
  'hmn',
  'ht',
  'hy',
  'it',
  'ja',
  'km',
  'ko',
  'mn',
  'my',
  'nv',
  'ne',
  'pa',
  'pl',
  'ps',
  'pt',
  'ru',
  'so',
  'sw',
  'ta',
  'te',
  'tl',
  'uk',
  'ur',
  'vi',
  'yo',
  'zh',
] as const

/** The choices by name in the reader's language, with whatever else the record already holds. */
export function languageChoices(language: string, present: readonly string[]): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return [...new Set<string>([...offered, ...present])]
    .map((value) => ({ value, label: nameOf(names, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    // Not a language code: words from an imported file, shown as they are.
    return code
  }
}
