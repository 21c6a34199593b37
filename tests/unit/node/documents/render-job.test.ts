import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { chooseRoute } from '../../../../src/core/planning/choose-route'
import { newEditedPlan } from '../../../../src/core/planning/edit'
import { generatePlan } from '../../../../src/core/planning/generate'
import { defaultWeights } from '../../../../src/core/matching'
import { readIntake } from '../../../../src/core/intake/read'
import { createJobRenderer } from '../../../../src/node/documents/render-job'
import type { DocumentJob, RenderedDocument } from '../../../../src/node/documents/job'
import { defaultSettings } from '../../../../src/main/settings/settings-store'
import { loadCatalog } from '../../../../src/node/catalog/load-catalog'
import { readLocales } from '../../../../src/node/locales'
import { newRecord, type StudentRecord } from '../../../../src/shared/record'
import { createTranslator } from '../../../../src/shared/i18n'

const resources = path.resolve('resources')

/** The first sample student with a plan towards a specialty, as the app would keep it. */
async function sampleJob(): Promise<DocumentJob & { readonly record: StudentRecord }> {
  const folder = path.join(resources, 'samples')
  const reading = readIntake(
    readFileSync(
      path.join(
        folder,
        readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .toSorted()[0]!,
      ),
      'utf8',
    ),
  )
  if (!reading.ok) throw new Error('The first sample is not an intake')
  const { intake } = reading
  const [{ catalog }, locales] = await Promise.all([
    loadCatalog(path.join(resources, 'catalog')),
    readLocales(path.join(resources, 'locales')),
  ])
  const specialty = 'social-work'
  const generated = generatePlan({
    intake,
    catalog,
    specialty,
    route: chooseRoute({ intake, catalog, specialty }),
    today: '2026-11-22',
  })
  if (!generated.ok) throw new Error('No plan could be made')
  return {
    document: 'career-plan',
    today: '2026-11-22',
    settings: defaultSettings,
    record: {
      ...newRecord('6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11', '2026-11-22T10:00:00.000Z', intake),
      plan: newEditedPlan(generated.plan, createTranslator(locales, 'en')),
    },
  }
}

async function textOf(pdf: Uint8Array): Promise<{ pages: number; text: string }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, n) => {
      const { items } = await (await document.getPage(n + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  return { pages: document.numPages, text: pages.join('\n') }
}

describe('a document made from a record', () => {
  let render: (job: DocumentJob) => Promise<RenderedDocument>
  let job: Awaited<ReturnType<typeof sampleJob>>
  let made: RenderedDocument
  let english: { pages: number; text: string }
  beforeAll(async () => {
    ;[render, job] = await Promise.all([createJobRenderer(resources), sampleJob()])
    made = await render(job)
    english = await textOf(made.pdf)
  }, 60_000)

  it('is a PDF of as many pages as it says, about this student', () => {
    expect(english.pages).toBe(made.pages)
    expect(english.text).toContain(job.record.intake.student.familyName)
  })

  it('has the same bytes each time', async () => {
    const again = await render(job)
    expect(Buffer.from(again.pdf).equals(Buffer.from(made.pdf))).toBe(true)
  })

  it('says how far the chosen specialty is from the top, by the answers on record', () => {
    expect(english.text).toMatch(/generalist\) would come first only if at least \d+ answers were different/)
  })

  it('follows the settings', async () => {
    const settings = { ...defaultSettings, language: 'es' as const, schoolName: 'Northside High' }
    const spanish = await textOf((await render({ ...job, settings })).pdf)
    expect(spanish.text).toContain('Northside High')
    expect(spanish.text).not.toBe(english.text)
    expect(english.text).not.toContain('Northside High')
    expect(spanish.text).toContain('Gestión de casos en trabajo social (general)')
    expect(english.text).not.toContain('Gestión de casos')
  })

  it('prints how matching works, with the weights in force where there is a student', async () => {
    const method = { document: 'method', settings: defaultSettings, today: '2026-11-22' } as const
    const usual = await textOf((await render({ ...method, record: null })).pdf)
    expect(usual.text).toContain('The usual weights are in force.')
    expect(usual.text).toContain('c = Σ (a – 2)(d – m) ÷ (4 · Σ (d – M) over items with d > M)')
    const weights = { ...defaultWeights, skills: 0.5 }
    const changed = await textOf((await render({ ...method, record: { ...job.record, plan: null, weights } })).pdf)
    expect(changed.text).toContain('The counselor changed the weights for this student.')
    expect(changed.text).not.toContain(job.record.intake.student.familyName)
  })

  it('is refused without a plan', async () => {
    await expect(render({ ...job, record: { ...job.record, plan: null } })).rejects.toMatchObject({ code: 'not-found' })
  })
})
