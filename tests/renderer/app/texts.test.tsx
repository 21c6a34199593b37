import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { itemsBySection, ratedSections, riasecLetters } from '../../../src/core/intake/items'
import { gradeLevels } from '../../../src/core/intake/schema'
import { educationLevels } from '../../../src/core/catalog/specialty'
import { readLocales } from '../../../src/node/locales'
import { intakeSections } from '../../../src/renderer/features/intake/sections'
import { languages, type LocaleResources } from '../../../src/shared/i18n'

const root = path.resolve(import.meta.dirname, '../../..')
const own = ['common', 'vault', 'students', 'intake', 'settings', 'library', 'records'] as const

let texts: LocaleResources
beforeAll(async () => {
  texts = await readLocales(path.join(root, 'resources/locales'))
})

/** Every text of a namespace by its dotted key. */
function flat(value: unknown, at = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[at, value]])
  return new Map(Object.entries(value as object).flatMap(([key, part]) => [...flat(part, at ? `${at}.${key}` : key)]))
}
const textsOf = (language: string, namespace: string) => flat(texts[language]![namespace]!)

describe('the texts of the window', () => {
  it.each(own)('%s has the same keys in every language, none empty, with the same places to fill in', (namespace) => {
    const english = textsOf('en', namespace)
    for (const language of languages) {
      const here = textsOf(language, namespace)
      expect([...here.keys()].toSorted()).toEqual([...english.keys()].toSorted())
      for (const [key, text] of here) {
        expect(text.trim(), `${language} ${namespace}:${key}`).not.toBe('')
        const places = (value: string) => new Set([...value.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))
        expect(places(text), `${language} ${namespace}:${key}`).toEqual(places(english.get(key)!))
      }
    }
  })

  it.each(languages)('asks every item aloud in %s, each as its own question', (language) => {
    const intake = textsOf(language, 'intake')
    const asked = ratedSections.flatMap((section) =>
      itemsBySection[section].map((item) => intake.get(`items.${section}.${item}.ask`)),
    )
    expect(asked).toHaveLength(86)
    for (const ask of asked) expect(ask).toMatch(/\?$/)
    expect(new Set(asked).size).toBe(86)
    for (const section of ratedSections)
      for (const item of itemsBySection[section])
        expect(intake.get(`items.${section}.${item}.label`), item).toBeTruthy()
    expect([...intake.keys()].filter((key) => key.startsWith('items.'))).toHaveLength(172)
  })

  it.each(languages)('names every section, scale, level and letter in %s', (language) => {
    const intake = textsOf(language, 'intake')
    const needed = [
      ...intakeSections.flatMap((section) => [`sections.${section}.title`, `sections.${section}.lead`]),
      ...['interests', 'skills', 'conditions', 'values'].flatMap((scale) =>
        [0, 1, 2, 3, 4].map((value) => `scales.${scale}.${value}`),
      ),
      ...educationLevels.map((level) => `education.levels.${level}`),
      ...gradeLevels.map((grade) => `gradeLevels.${grade}`),
      ...riasecLetters.flatMap((letter) => [`riasec.${letter}.label`, `riasec.${letter}.ask`]),
    ]
    expect(needed.filter((key) => !intake.has(key))).toEqual([])
  })

  it('has every text that the screens ask for by name', async () => {
    const source = path.join(root, 'src/renderer')
    const files = (await readdir(source, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
    const missing: string[] = []
    for (const file of files) {
      const code = await readFile(path.join(source, file), 'utf8')
      for (const [, namespace, key] of code.matchAll(/\bt\(\s*'(\w+):([\w.-]+)'/g)) {
        const known = own.some((one) => one === namespace) ? textsOf('en', namespace!) : null
        if (known && !known.has(key!) && !known.has(`${key}_other`)) missing.push(`${file}: ${namespace}:${key}`)
      }
    }
    expect(missing).toEqual([])
  })
})
