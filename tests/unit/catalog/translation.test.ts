import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkCatalog } from '../../../src/core/catalog/check'
import { catalogTexts, mapCatalogTexts } from '../../../src/core/catalog/catalog-texts'
import { findMilestone, findRoute, findSpecialty } from '../../../src/core/catalog/lookup'
import {
  checkTranslations,
  countTranslated,
  layTranslations,
  localizeCatalog,
  type Translations,
} from '../../../src/core/catalog/translation'
import { termIn } from '../../../src/core/catalog/terms'
import { matchStudent } from '../../../src/core/matching'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { intakeOf } from '../main/support'
import { catalogFolder, copyOfCatalog, editJson, the } from './support'

const { catalog, translations, problems } = await loadCatalog(catalogFolder)
const summaryOf = (id: string) => the(catalog.specialties, (entry) => entry.id === id, id).summary

/** Every digit and placeholder kept, every other letter told apart from the English. */
const shouted = mapCatalogTexts(catalog, (_file, _path, text) => `ES ${text}`)

describe('the texts of the catalog', () => {
  it('are named by id, so that a new neighbor does not move them', () => {
    const texts = catalogTexts(catalog)
    expect(texts.get('pathways.json')?.get('milestones.hs-diploma.title')).toBe('Finish high school')
    expect(texts.get('specialties/school.json')?.get('profile.skills.writing.reason')).toMatch(/^Notes and emails/)
    expect(texts.get('specialties/school.json')?.get('neighbours.clinical.difference')).toMatch(/^Clinical/)
    const paths = [...texts].flatMap(([file, entries]) => [...entries.keys()].map((at) => `${file} ${at}`))
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.length).toBeGreaterThan(3000)
  })

  it('can all be exchanged without a figure, an id or a source changing', () => {
    expect(checkCatalog(shouted)).toEqual([])
    const back = mapCatalogTexts(shouted, (_file, _path, text) => text.replace(/^ES /, ''))
    expect(back).toEqual({ ...catalog, terms: {} })
    const intake = { ...intakeOf('Ada', 'Byron'), skills: { writing: 3, listening: 4, empathy: 4 } }
    const numbers = (of: typeof catalog) => matchStudent(intake, of).map(({ specialty, fit }) => [specialty, fit])
    expect(numbers(shouted)).toEqual(numbers(catalog))
  })
})

describe('the catalog in another language', () => {
  it('is the shipped one: read without a problem, and true to its English', () => {
    expect(problems).toEqual([])
    expect(checkTranslations(catalog, translations)).toEqual([])
    expect(countTranslated(catalog, translations)).toEqual([
      { language: 'es', translated: expect.any(Number), untranslated: 0 },
    ])
  })

  it('leaves in English only what is a name: words that are no name are said in Spanish', () => {
    // Words that join names. Any other word in small letters shows that a sentence or a remark was left as it was.
    const joining = /^(?:a|and|as|certification|clinical|designation|for|in|macro|of|on|or|the|to)$/
    const left = Object.entries(translations['es']!).flatMap(([file, entries]) =>
      Object.entries(entries)
        .filter(([, { of, text }]) => of === text)
        .filter(([, { text }]) =>
          (text.match(/(?<![\p{L}’'])\p{Ll}[\p{L}’']*/gu) ?? []).some((word) => !joining.test(word)),
        )
        .map(([at]) => `${file} ${at}`),
    )
    expect(left).toEqual([])
  })

  it('says periods, units and schooling in Spanish, and still reads them in English', () => {
    const spanish = localizeCatalog(catalog, translations, 'es')
    const nurses = the(spanish.occupations, ({ soc }) => soc === '29-1141', '29-1141')
    expect(nurses.comparablePeriod).toBe('May 2024')
    expect(termIn(spanish, nurses.comparablePeriod)).toBe('mayo de 2024')
    expect(termIn(spanish, nurses.entry!.education!)).toBe('Licenciatura (bachelor’s)')
    expect(termIn(spanish, '2024-34')).toBe('2024-34')
    expect(termIn(catalog, 'May 2024')).toBe('May 2024')
  })

  it('calls itself Spanish once most of it is, so that it is read aloud in Spanish', () => {
    expect(localizeCatalog(catalog, translations, 'es').manifest.language).toBe('es')
    const little: Translations = { es: { 'specialties/school.json': translations['es']!['specialties/school.json']! } }
    expect(localizeCatalog(catalog, little, 'es').manifest.language).toBe('en')
  })

  it('says what is translated, and the rest in English', () => {
    const spanish = localizeCatalog(catalog, translations, 'es')
    expect(findSpecialty(spanish, 'school')?.name).toBe('Gestión de casos escolar')
    expect(findMilestone(spanish, 'hs-diploma')?.title).toBe('Terminar la preparatoria')
    expect(findRoute(spanish, 'bsw')?.opens[1]).toBe('La C-SWCM después de tres años de trabajo')
    expect(findSpecialty(catalog, 'school')?.name).toBe('School case management')
    const half: Translations = { es: { 'specialties/school.json': translations['es']!['specialties/school.json']! } }
    expect(findMilestone(localizeCatalog(catalog, half, 'es'), 'hs-diploma')?.title).toBe('Finish high school')
  })

  it('is the catalog itself where there is nothing to say, and one object each time', () => {
    expect(localizeCatalog(catalog, translations, 'en')).toBe(catalog)
    expect(localizeCatalog(catalog, translations, 'fr')).toBe(catalog)
    const spanish = localizeCatalog(catalog, translations, 'es')
    expect(localizeCatalog(catalog, translations, 'es')).toBe(spanish)
    expect(localizeCatalog(shouted, translations, 'es')).not.toBe(spanish)
  })

  it('shows the English where the English has changed since', () => {
    const edited = mapCatalogTexts(catalog, (_f, at, text) =>
      at === 'milestones.hs-diploma.title' ? 'Graduate' : text,
    )
    const spanish = localizeCatalog(edited, translations, 'es')
    expect(findMilestone(spanish, 'hs-diploma')?.title).toBe('Graduate')
    expect(checkTranslations(edited, translations)).toEqual([
      {
        file: 'translations/es/pathways.json',
        path: 'milestones.hs-diploma.title',
        reason: 'translates an older text; the English is now "Graduate"',
      },
    ])
    expect(countTranslated(edited, translations)[0]?.translated).toBe(
      countTranslated(catalog, translations)[0]!.translated - 1,
    )
  })

  const of = summaryOf('school')
  const faults: [name: string, file: string, at: string, entry: { of: string; text: string }, reason: RegExp][] = [
    [
      'a file the catalog does not have',
      'schools.json',
      'name',
      { of, text: 'x' },
      /no texts in a file "schools.json"/,
    ],
    ['a path that leads nowhere', 'specialties/school.json', 'sumary', { of, text: 'x' }, /no text here/],
    [
      'a placeholder that went missing',
      'pathways.json',
      'milestones.first-job-bsw.title',
      { of: 'First job: {{specialty}}', text: 'Primer empleo: {{especialidad}}' },
      /placeholders are not those of the English \(\{\{specialty\}\}, \{\{especialidad\}\}\)/,
    ],
    [
      'a number that changed',
      'specialties/school.json',
      'profile.values.pay.reason',
      {
        of: findSpecialty(catalog, 'school')!.profile!.values.pay.reason,
        text: 'Mediana: $68,570 (mayo de 2024).',
      },
      /numbers are not those of the English \(58,570, 68,570\)/,
    ],
  ]
  it.each(faults)('names %s', (_name, file, at, entry, reason) => {
    const [problem, ...more] = checkTranslations(catalog, { es: { [file]: { [at]: entry } } })
    expect(more).toEqual([])
    expect(problem?.file).toBe(`translations/es/${file}`)
    expect(problem?.reason).toMatch(reason)
  })

  it('can be laid over another, text by text', () => {
    const own = { es: { 'specialties/school.json': { name: { of: 'School case management', text: 'En la escuela' } } } }
    const spanish = localizeCatalog(catalog, layTranslations(translations, own), 'es')
    expect(findSpecialty(spanish, 'school')?.name).toBe('En la escuela')
    expect(findSpecialty(spanish, 'housing')?.name).toBe('Gestión de casos de vivienda')
  })
})

describe('reading translations', () => {
  it('leaves out a broken file and one in the wrong place, by name, and keeps the rest', async () => {
    const dir = await copyOfCatalog()
    await editJson(dir, 'translations/es/specialties/school.json', ['name', 'of'], undefined)
    await writeFile(path.join(dir, 'translations/pathways.json'), '{}')
    const loaded = await loadCatalog(dir)
    expect(loaded.problems.map(({ file, path: at }) => [file, at])).toEqual([
      ['translations/es/specialties/school.json', 'name.of'],
      ['translations/pathways.json', ''],
    ])
    const spanish = localizeCatalog(loaded.catalog, loaded.translations, 'es')
    expect(findSpecialty(spanish, 'school')?.name).toBe('School case management')
    expect(findSpecialty(spanish, 'housing')?.name).toBe('Gestión de casos de vivienda')
  })

  it('goes by the schema that is published', async () => {
    const json = JSON.parse(await readFile('resources/schema/translation.schema.json', 'utf8'))
    const schema = z.fromJSONSchema(json)
    for (const file of await readdir(path.join(catalogFolder, 'translations/es'), { recursive: true }))
      if (file.endsWith('.json'))
        expect(
          schema.safeParse(JSON.parse(await readFile(path.join(catalogFolder, 'translations/es', file), 'utf8')))
            .success,
        ).toBe(true)
    expect(schema.safeParse({ name: 'School' }).success).toBe(false)
  })
})
