import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../../../src/core/documents/model'
import { createMergedTarget } from '../../../../src/node/batch/merged-target'
import { runBatch, type BatchItem } from '../../../../src/node/batch/run-batch'
import { startPdfWorker } from '../../../../src/cli/start-pdf-worker'
import { createPdfPool } from '../../../../src/node/documents/pdf-pool'
import { renderDocument } from '../../../../src/node/print'
import { opensWith } from '../../../../src/node/print/protect'
import { AppError } from '../../../../src/shared/errors'
import { readPdf } from '../../../fixtures/documents/read-pdf'
import { isInstalled } from '../../../fixtures/other-program'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'merged-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const fontsDir = path.resolve('resources/fonts')
const paragraphs = (name: string, pages: number): DocumentModel => ({
  info: { title: name, author: '', subject: '', language: 'en-US', date: '2026-11-22', paper: 'letter' },
  furniture: { running: name, foot: '', pageOf: '{page}/{pages}' },
  substitutes: { script: '?', symbol: '?' },
  sections: [
    {
      id: 'one',
      blocks: Array.from({ length: pages * 30 }, (_, i) => ({
        kind: 'paragraph' as const,
        tone: 'body' as const,
        text: `${name} ${i}`,
      })),
    },
  ],
})
/** The first one is ready last, so the order of the file is not that of the work. */
const item = (name: string, pages: number, delayMs = 0): BatchItem => ({
  label: name,
  fileName: `${name}.pdf`,
  input: name,
  render: async () => {
    await new Promise((ready) => setTimeout(ready, delayMs))
    return renderDocument(paragraphs(name, pages), { fontsDir })
  },
})
const file = () => path.join(folder, 'class.pdf')
const options = (duplex: boolean) => ({
  file: file(),
  title: 'Class of Ms. Vega',
  language: 'en-US',
  date: '2026-11-22',
  duplex,
  overwrite: false,
})
async function merge(items: readonly BatchItem[], duplex = false) {
  const target = await createMergedTarget(items, options(duplex))
  return runBatch({ items, target, workers: 2, now: () => 0 })
}

const wordsOf = async (name: string): Promise<string> =>
  (await readPdf(await readFile(name))).pages.map(({ words }) => words).join('\n')

describe('a batch in one file', () => {
  it('keeps the order of the students, whoever is ready first', async () => {
    const report = await merge([item('Ana', 1, 300), item('Ben', 1), item('Cleo', 1)])
    expect(report.outcomes.map(({ label }) => label)).toEqual(['Ana', 'Ben', 'Cleo'])
    const text = await wordsOf(file())
    expect(text.indexOf('Ana 0')).toBeLessThan(text.indexOf('Ben 0'))
    expect(text.indexOf('Ben 0')).toBeLessThan(text.indexOf('Cleo 0'))
  })

  if (isInstalled('qpdf', '--version'))
    it('is sound for qpdf', async () => {
      await merge([item('Ana', 1), item('Ben', 1)], true)
      expect(execFileSync('qpdf', ['--check', file()], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      )
    })

  it('begins each student on a new sheet when both sides are printed', async () => {
    const items = [item('Ana', 1), item('Ben', 2), item('Cleo', 1)]
    const report = await merge(items, true)
    const pages = report.outcomes.map((outcome) => ('pages' in outcome ? outcome.pages : 0))
    const sheets = pages.map((count) => count + (count % 2))
    expect(pages.some((count) => count % 2 === 1)).toBe(true)
    const merged = await readPdf(await readFile(file()))
    expect(merged.pages).toHaveLength(sheets.reduce((sum, count) => sum + count, 0))
  })

  it('is the same file, byte for byte, when a worker merges it', async () => {
    const items = [item('Ana', 1), item('Ben', 2), item('Cleo', 1)]
    await merge(items, true)
    const here = await readFile(file())
    await rm(file())
    let started = 0
    const pool = createPdfPool(2, () => {
      started += 1
      return startPdfWorker({ resources: path.resolve('resources'), packFile: null })
    })
    const target = await createMergedTarget(items, { ...options(true), startMerger: pool.merger })
    expect(started).toBe(1)
    expect((await runBatch({ items, target, workers: 2, now: () => 0 })).end).toBe('done')
    expect(here.equals(await readFile(file()))).toBe(true)
    expect(await pool.opensWith(here, 'anything')).toBe(await opensWith(here, 'anything'))
    pool.close()
    await expect(pool.opensWith(here, 'anything')).rejects.toMatchObject({ code: 'pdf-failed' })
  })

  it('leaves out who cannot be printed', async () => {
    const broken = { ...item('Ben', 1), render: () => Promise.reject(new AppError('not-found', 'no plan')) }
    const report = await merge([item('Ana', 1), broken, item('Cleo', 1)])
    expect(report.end).toBe('done')
    expect(report.outcomes.map(({ result }) => result)).toEqual(['made', 'skipped', 'made'])
    expect(await wordsOf(file())).toContain('Cleo 0')
  })

  it('does not write over a file', async () => {
    await writeFile(file(), 'signed')
    await expect(merge([item('Ana', 1)])).rejects.toMatchObject({ code: 'exists' })
    expect(await readFile(file(), 'utf8')).toBe('signed')
  })

  it('leaves nothing when it is cancelled', async () => {
    const cancel = new AbortController()
    const items = [item('Ana', 1), item('Ben', 1), item('Cleo', 1, 50)]
    const target = await createMergedTarget(items, options(false))
    const onProgress = () => cancel.abort()
    const report = await runBatch({ items, target, workers: 1, now: () => 0, signal: cancel.signal, onProgress })
    expect(report.end).toBe('cancelled')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['is merged: nothing is written', false, 'cancelled', []],
    ['has its name: it is there', true, 'done', ['class.pdf']],
  ] as const)('says what is true when it is cancelled while the file %s', async (_when, late, end, files) => {
    const cancel = new AbortController()
    const items = [item('Ana', 1), item('Ben', 1)]
    const target = await createMergedTarget(items, options(false))
    const finish = async (signal?: AbortSignal) => {
      const finishing = target.finish?.(signal)
      if (late) await finishing
      cancel.abort()
      return finishing
    }
    const cancelled = { ...target, finish }
    const report = await runBatch({ items, target: cancelled, workers: 2, now: () => 0, signal: cancel.signal })
    expect(report.end).toBe(end)
    expect(await readdir(folder)).toEqual(files)
  })

  it('gives equal bytes for equal papers', async () => {
    const items = [item('Ana', 1), item('Ben', 1)]
    await merge(items)
    const first = await readFile(file())
    await rm(file())
    await merge(items)
    expect(first.equals(await readFile(file()))).toBe(true)
  })
})
