import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../../../src/core/documents/registry'
import { matchStudent } from '../../../../src/core/matching'
import { renderDocument } from '../../../../src/node/print'
import { catalog, contextOf, planned, resources, sample } from '../../../fixtures/documents/context'
import { readPdf } from '../../../fixtures/documents/read-pdf'
import { fontsDir } from '../../../fixtures/documents/say'

const samples = readdirSync(path.join(resources, 'samples')).map((file) => path.basename(file, '.json'))

/** How far down its page the text goes, from 0 to 1, without head and foot. */
const filled = ({ texts, height }: Awaited<ReturnType<typeof readPdf>>['pages'][number]): number =>
  Math.max(...texts.map(({ y }) => y).filter((y) => y < height - 42)) / height

/** A family reads it at the kitchen table: what takes more pages is not read, and a page with three lines is a mistake. */
describe.each(['en', 'es'] as const)('a career plan in %s', (language) => {
  it.each(samples)('has three to five well filled pages: %s', async (name) => {
    const intake = sample(name)
    const student = planned(intake, matchStudent(intake, catalog)[0]!.specialty, language)
    const built = buildDocument('career-plan', contextOf(student, { language }))
    if (!built.ok) throw new Error(`It needs ${built.missing}`)
    const { pdf, pages: count } = await renderDocument(built.model, { fontsDir })
    expect(count).toBeGreaterThanOrEqual(3)
    expect(count).toBeLessThanOrEqual(5)
    if (language !== 'en') return
    const { pages } = await readPdf(pdf)
    for (const page of pages.slice(0, -1)) expect(filled(page)).toBeGreaterThan(0.7)
    expect(filled(pages.at(-1)!)).toBeGreaterThan(0.25)
  })
})
