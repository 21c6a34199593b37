import path from 'node:path'
import { buildCareerPlan } from '../../core/documents/career-plan'
import { buildFollowUp } from '../../core/documents/follow-up'
import { buildMethod } from '../../core/documents/method'
import type { DocumentModel } from '../../core/documents/model'
import { localizeCatalog } from '../../core/catalog/translation'
import { alternativeTo, matchStudent } from '../../core/matching'
import { AppError } from '../../shared/errors'
import { createTranslator } from '../../shared/i18n'
import { loadWithPack } from '../../node/catalog/load-with-pack'
import { readLocales } from '../../node/locales'
import { renderDocument } from '../../node/print'
import type { DocumentJob, RenderedDocument } from '../ipc/ports'

/** Everything from a record to bytes. `packFile` may not be there. Loads catalog and texts once; runs in a worker, and in tests without one. */
export async function createJobRenderer(
  resources: string,
  packFile: string | null = null,
): Promise<(job: DocumentJob) => Promise<RenderedDocument>> {
  const [{ catalog: english, translations }, locales] = await Promise.all([
    loadWithPack(resources, packFile),
    readLocales(path.join(resources, 'locales')),
  ])
  const fontsDir = path.join(resources, 'fonts')

  function modelOf({ document, record, settings, local, today }: DocumentJob): DocumentModel {
    const { language, paper, counselorName, schoolName } = settings
    const t = createTranslator(locales, language)
    const catalog = localizeCatalog(english, translations, language)
    if (document === 'method')
      return buildMethod({ catalog, weights: record?.weights ?? null, schoolName, paper, language }, t)
    if (!record?.plan) throw new AppError('not-found', 'The student has no plan yet')
    const { intake, plan, weights } = record
    if (document === 'follow-up')
      return buildFollowUp(
        { intake, plan, followUp: record.followUp, catalog, counselorName, schoolName, paper, language, today },
        t,
      )
    const matches = matchStudent(intake, catalog, weights ? { weights } : {})
    return buildCareerPlan(
      {
        intake,
        matches,
        weights,
        plan,
        courses: record.courses,
        catalog,
        counselorName,
        schoolName,
        paper,
        language,
        alternative: alternativeTo({ intake, catalog, weights, matches, specialty: plan.specialty }),
        ...(local && { local }),
      },
      t,
    )
  }
  return async (job) => {
    const model = modelOf(job)
    return { ...(await renderDocument(model, { fontsDir, size: job.settings.printSize ?? 'usual' })), model }
  }
}
