import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { withPlan } from '../../src/cli/student-of'
import type { DocumentStudent } from '../../src/core/documents/context'
import type { DocumentModel } from '../../src/core/documents/model'
import { readIntake } from '../../src/core/intake/read'
import { matchStudent } from '../../src/core/matching'
import { chooseRoute } from '../../src/core/planning/choose-route'
import { createTranslator } from '../../src/shared/i18n'
import { loadCatalog } from '../../src/node/catalog/load-catalog'
import type { DocumentJob } from '../../src/node/documents/job'
import { createJobRenderer } from '../../src/node/documents/render-job'
import { readLocales } from '../../src/node/locales'

export const fontsDir = path.resolve('resources/fonts')

const today = '2026-11-22'

/** The ten samples with the plan that is proposed, as the command line makes them. */
export async function sampleStudents(): Promise<DocumentStudent[]> {
  const { catalog } = await loadCatalog(path.resolve('resources/catalog'))
  const t = createTranslator(await readLocales(path.resolve('resources/locales')), 'en')
  return readdirSync('resources/samples')
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const read = readIntake(readFileSync(path.join('resources/samples', name), 'utf8'))
      if (!read.ok) throw new Error(`${name} is no intake`)
      const { intake } = read
      const [best] = matchStudent(intake, catalog)
      if (!best) throw new Error('no match')
      const specialty = best.specialty
      return withPlan(intake, { specialty, route: chooseRoute({ intake, catalog, specialty }), today }, { catalog, t })
    })
}

const settings: DocumentJob['settings'] = {
  theme: 'light',
  language: 'en',
  lockAfterMinutes: 0,
  paper: 'letter',
  counselorName: 'Dana Okafor',
  schoolName: 'Lincoln High School',
}

/** What a worker is asked for: the career plan of a student. */
export const jobOf = (record: DocumentStudent): DocumentJob => ({ document: 'career-plan', record, settings, today })

/** The ten plans as documents; the same ones for everybody who is measured. */
export async function samplePlans(): Promise<DocumentModel[]> {
  const render = await createJobRenderer(path.resolve('resources'))
  const made: DocumentModel[] = []
  for (const student of await sampleStudents()) made.push((await render(jobOf(student))).model)
  return made
}

/** A student of its own for every number: another name, so that no two papers are the same. */
export const numbered = (students: readonly DocumentStudent[], number: number): DocumentStudent => {
  const student = students[number % students.length]!
  const { intake } = student
  const familyName = `${intake.student.familyName} ${number}`
  return { ...student, intake: { ...intake, student: { ...intake.student, familyName } } }
}
