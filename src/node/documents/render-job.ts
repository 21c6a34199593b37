import path from 'node:path'
import type { DocumentContext } from '../../core/documents/context'
import type { DocumentModel } from '../../core/documents/model'
import { ownTimeZone } from '../../core/day-of'
import { localizeCatalog } from '../../core/catalog/translation'
import { LeakFound } from '../../core/documents/redacted'
import { buildDocument } from '../../core/documents/registry'
import { AppError } from '../../shared/errors'
import { createTranslator, type Language } from '../../shared/i18n'
import { loadWithPack } from '../catalog/load-with-pack'
import { readLocales } from '../locales'
import { renderDocument } from '../print'
import { protect } from '../print/protect'
import type { DocumentJob, RenderedDocument } from './job'

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
  const inLanguage = (language: Language) => ({
    t: createTranslator(locales, language),
    catalog: localizeCatalog(english, translations, language),
  })

  return async (job) => {
    const context = contextOf(job)
    const model = modelOf(job, context)
    const { settings, logo } = job
    const school = settings.schoolName.trim()
    const alternative = school === '' ? null : context.t('documents:logo', { school })
    const drawn = await renderDocument(model, {
      fontsDir,
      size: settings.printSize ?? 'usual',
      logo: logo && { ...logo, alternative },
    })
    if (job.password === undefined) return { ...drawn, model }
    return { ...drawn, model, protectedPdf: await protect(drawn.pdf, job.password) }
  }

  function contextOf({
    record,
    caseload,
    notRead,
    destroyed,
    options,
    local,
    today,
    timeZone = ownTimeZone(),
    settings,
    class: everyone,
  }: DocumentJob): DocumentContext {
    const { language, paper, counselorName, schoolName, counselorPhone, counselorEmail } = settings
    return {
      ...inLanguage(language),
      inLanguage,
      language,
      paper,
      counselorName,
      schoolName,
      counselorPhone,
      counselorEmail,
      date: today,
      timeZone,
      student: record,
      caseload: caseload ?? [],
      ...(everyone && { class: everyone }),
      ...(notRead && { notRead }),
      ...(destroyed && { destroyed }),
      options: options ?? {},
      ...(local && { local }),
    }
  }
}

/** @throws AppError `not-found` where something the document needs is not there, `would-identify` for a sample that names its student */
function modelOf({ document }: DocumentJob, context: DocumentContext): DocumentModel {
  try {
    const built = buildDocument(document, context)
    if (built.ok) return built.model
    throw new AppError('not-found', 'The document needs what is not there', { details: { missing: built.missing } })
  } catch (error) {
    if (error instanceof LeakFound)
      throw new AppError('would-identify', 'The sample would show its student', { details: { kinds: error.kinds } })
    throw error
  }
}
