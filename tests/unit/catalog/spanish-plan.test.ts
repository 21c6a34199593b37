import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/core/catalog/catalog'
import { mapCatalogTexts } from '../../../src/core/catalog/catalog-texts'
import { findSpecialty } from '../../../src/core/catalog/lookup'
import type { Translations } from '../../../src/core/catalog/translation'
import { buildCareerPlan } from '../../../src/core/documents/career-plan'
import { intake as intakeSchema } from '../../../src/core/intake/schema'
import { matchStudent } from '../../../src/core/matching'
import { newEditedPlan } from '../../../src/core/planning/edit'
import { generatePlan } from '../../../src/core/planning/generate'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { translator } from '../../fixtures/documents/say'
import { catalogFolder } from './support'

const { catalog, translations } = await loadCatalog(catalogFolder)
const t = translator('es')
const samples = path.resolve('resources/samples')
const students = (await readdir(samples)).filter((name) => name.endsWith('.json')).toSorted()

/** The catalog in Spanish, where each text that is not translated stands between marks. */
const marked = (all: Translations): Catalog =>
  mapCatalogTexts(catalog, (file, at, english) => {
    const found = all['es']?.[file]?.[at]
    return found?.of === english ? found.text : `⟦${english}⟧`
  })

/** What a student's plan prints between marks: for the specialty that fits best unless told, by its usual route. */
async function untranslated(student: string, from: Catalog, options: { specialty?: string; route?: string } = {}) {
  const intake = intakeSchema.parse(JSON.parse(await readFile(path.join(samples, student), 'utf8')))
  const matches = matchStudent(intake, from)
  const specialty = options.specialty ?? matches[0]!.specialty
  const made = generatePlan({ intake, catalog: from, specialty, route: options.route, today: '2026-11-22' })
  if (!made.ok) throw new Error(`${specialty}: ${made.problem.key}`)
  const model = buildCareerPlan(
    {
      intake,
      matches,
      weights: null,
      plan: newEditedPlan(made.plan, t),
      catalog: from,
      counselorName: '',
      schoolName: '',
      paper: 'letter',
      language: 'es',
    },
    t,
  )
  return [...new Set(JSON.stringify(model).match(/⟦[^⟧]*⟧/g))]
}

describe('a career plan in Spanish', () => {
  it('is tried on all ten samples', () => expect(students).toHaveLength(10))

  it.each(students)('prints no English of the catalog for %s', async (student) => {
    expect(await untranslated(student, marked(translations))).toEqual([])
  })

  it.each(catalog.specialties.map(({ id }) => id))('prints none on any route to %s', async (id) => {
    const from = marked(translations)
    for (const route of findSpecialty(from, id)!.routes)
      expect([route, await untranslated(students[0]!, from, { specialty: id, route })]).toEqual([route, []])
  })

  it('would show a text that went missing', async () => {
    const { 'pathways.json': pathways, ...rest } = translations['es']!
    const { 'milestones.hs-diploma.title': gone, ...left } = pathways!
    const found = await untranslated('aiyana-begay.json', marked({ es: { ...rest, 'pathways.json': left } }))
    expect(found).toEqual([`⟦${gone!.of}⟧`])
  })
})
