import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { buildCareerPlan } from '../../src/core/documents/career-plan'
import type { DocumentModel } from '../../src/core/documents/model'
import { readIntake } from '../../src/core/intake/read'
import { matchStudent } from '../../src/core/matching'
import { newEditedPlan } from '../../src/core/planning/edit'
import { generatePlan } from '../../src/core/planning/generate'
import { createTranslator } from '../../src/shared/i18n'
import { loadCatalog } from '../../src/node/catalog/load-catalog'
import { readLocales } from '../../src/node/locales'

export const fontsDir = path.resolve('resources/fonts')

/** The ten samples as career plans, as the command line makes them; the same ones for everybody who is measured. */
export async function samplePlans(): Promise<DocumentModel[]> {
  const { catalog } = await loadCatalog(path.resolve('resources/catalog'))
  const t = createTranslator(await readLocales(path.resolve('resources/locales')), 'en')
  return readdirSync('resources/samples')
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const read = readIntake(readFileSync(path.join('resources/samples', name), 'utf8'))
      if (!read.ok) throw new Error(`${name} is no intake`)
      const { intake } = read
      const matches = matchStudent(intake, catalog)
      const [best] = matches
      if (!best) throw new Error('no match')
      const result = generatePlan({ intake, catalog, specialty: best.specialty, today: '2026-11-22' })
      if (!result.ok) throw new Error(`${name}: no plan`)
      return buildCareerPlan(
        {
          intake,
          matches,
          weights: null,
          plan: newEditedPlan(result.plan, t),
          catalog,
          counselorName: 'Dana Okafor',
          schoolName: 'Lincoln High School',
          paper: 'letter',
          language: 'en',
        },
        t,
      )
    })
}

/** A plan of its own for every student: other name, other words, so that nothing is the same but what plans share. */
export const planOf = (plans: readonly DocumentModel[], student: number): DocumentModel => {
  const model = plans[student % plans.length]!
  const rename = (text: string) => `${text} ${student}`
  return {
    ...model,
    info: { ...model.info, title: rename(model.info.title) },
    furniture: { ...model.furniture, running: rename(model.furniture.running) },
  }
}
