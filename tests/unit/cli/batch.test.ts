import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { journalName } from '../../../src/node/batch/journal'
import { readPdf } from '../../fixtures/documents/read-pdf'
import { casepath, folderWith, samples } from './support'

interface Report {
  readonly format: string
  readonly end: string
  readonly outcomes: readonly { readonly input: string; readonly result: string; readonly file?: string }[]
}
const isPaper = (name: string) => name.endsWith('.pdf')
const papers = async (folder: string) => (await readdir(folder)).filter(isPaper).toSorted()
const resultOf = (report: Report) => Object.fromEntries(report.outcomes.map(({ input, result }) => [input, result]))

/** A folder with some of the samples. */
async function classOf(...names: string[]): Promise<string> {
  const folder = await folderWith()
  for (const name of names) await cp(path.join(samples, name), path.join(folder, name))
  return folder
}
async function batch(folder: string, ...argv: string[]) {
  const ran = await casepath(['batch', folder, '--json', ...argv], { cwd: folder })
  return { ...ran, report: ran.text === '' ? null : (JSON.parse(ran.text) as Report) }
}

describe('casepath batch', () => {
  it('makes one plan a student, by useful names, and says what it made', async () => {
    const folder = await classOf('rosa-delgado.json', 'aiyana-begay.json')
    const { code, report } = await batch(folder, '--out', 'plans')
    expect(code).toBe(0)
    expect(report).toMatchObject({ format: 'casepath-batch/1', document: 'career-plan', end: 'done' })
    expect(await papers(path.join(folder, 'plans'))).toEqual([
      'Begay Aiyana - Career plan - 2026-11-22.pdf',
      'Delgado Rosa - Career plan - 2026-11-22.pdf',
    ])
    const rosa = await readPdf(await readFile(path.join(folder, 'plans/Delgado Rosa - Career plan - 2026-11-22.pdf')))
    expect(rosa.pages[0]?.words).toContain('Rosi Delgado')
  })

  it('makes the same paper as `casepath plan`', async () => {
    const folder = await classOf('rosa-delgado.json')
    await batch(folder, '--out', 'plans')
    const alone = await casepath(['plan', 'rosa-delgado.json', '--out', '-'], { cwd: folder })
    const [name] = await papers(path.join(folder, 'plans'))
    expect((await readFile(path.join(folder, 'plans', name!))).equals(alone.bytes)).toBe(true)
  })

  it('skips what does not fit, says why, and goes on', async () => {
    const folder = await classOf('rosa-delgado.json')
    await writeFile(path.join(folder, 'broken.json'), '{"format":')
    await writeFile(path.join(folder, 'list.json'), '[]')
    const aiyana = JSON.parse(await readFile(path.join(samples, 'aiyana-begay.json'), 'utf8')) as object
    await writeFile(path.join(folder, 'odd.json'), JSON.stringify({ ...aiyana, shoeSize: 9 }))
    await writeFile(path.join(folder, 'notes.txt'), 'not an intake')
    const { code, report, errors } = await batch(folder, '--out', 'plans')
    expect(code).toBe(2)
    expect(resultOf(report!)).toEqual({
      'rosa-delgado.json': 'made',
      'odd.json': 'made',
      'broken.json': 'skipped',
      'list.json': 'skipped',
    })
    expect(errors.join('\n')).toMatch(/broken\.json: skipped: .+/)
    expect(errors.join('\n')).toMatch(/list\.json: skipped: [^:]/)
    // As `plan` says what is odd in a file but fits.
    expect(errors.join('\n')).toMatch(/odd\.json: .*shoeSize/)
  })

  it('writes the report also when it has to stop before the first paper', async () => {
    const folder = await classOf('rosa-delgado.json')
    // A folder in the place of the file that tells what was made before.
    await mkdir(path.join(folder, 'plans', journalName), { recursive: true })
    const { code, report } = await batch(folder, '--out', 'plans')
    expect(code).toBe(1)
    expect(report).toMatchObject({ format: 'casepath-batch/1', end: 'stopped', outcomes: [] })
  })

  it('gives two students of one name two files, and goes on under the same names', async () => {
    const folder = await classOf('rosa-delgado.json')
    await cp(path.join(folder, 'rosa-delgado.json'), path.join(folder, 'rosa-again.json'))
    const first = await batch(folder, '--out', 'plans')
    expect(new Set(first.report!.outcomes.map(({ file }) => file)).size).toBe(2)
    const second = await batch(folder, '--out', 'plans')
    expect(second.code).toBe(0)
    expect(Object.values(resultOf(second.report!))).toEqual(['unchanged', 'unchanged'])
  })

  it('leaves files alone that it did not make', async () => {
    const folder = await classOf('rosa-delgado.json')
    const theirs = path.join(folder, 'plans/Delgado Rosa - Career plan - 2026-11-22.pdf')
    await mkdir(path.dirname(theirs))
    await writeFile(theirs, 'signed and scanned')
    const { code, report } = await batch(folder, '--out', 'plans')
    expect([code, report!.outcomes[0]?.result]).toEqual([2, 'exists'])
    expect(await readFile(theirs, 'utf8')).toBe('signed and scanned')
  })

  it('puts all in one file, each student on a new sheet', async () => {
    const folder = await classOf('rosa-delgado.json', 'aiyana-begay.json')
    const { code } = await batch(folder, '--out', 'plans', '--merged', '--duplex')
    expect(code).toBe(0)
    const [name, ...more] = await papers(path.join(folder, 'plans'))
    expect([name, more]).toEqual(['Career plan - 2026-11-22.pdf', []])
    const { pages } = await readPdf(await readFile(path.join(folder, 'plans', name!)))
    expect(pages.length % 2).toBe(0)
    const begins = pages.findIndex(({ words }) => words.includes('Rosi Delgado'))
    expect(begins % 2).toBe(0)
    expect(pages[0]?.words).toContain('Aiyana')
  })

  it('makes papers that open with the password of a file, and one file for all as well', async () => {
    const folder = await classOf('rosa-delgado.json')
    await writeFile(path.join(folder, 'word.txt'), '\uFEFFsix copper kettles\r\n')
    const made = await batch(folder, '--out', 'plans', '--document', 'summary', '--password-file', 'word.txt')
    const merged = await batch(
      folder,
      '--out',
      'one',
      '--document',
      'summary',
      '--merged',
      '--password-file',
      'word.txt',
    )
    expect([made.code, merged.code]).toEqual([0, 0])
    for (const out of ['plans', 'one']) {
      const [name] = await papers(path.join(folder, out))
      const bytes = await readFile(path.join(folder, out, name!))
      await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/)
      expect((await PDFDocument.load(bytes, { password: 'six copper kettles' })).getPageCount()).toBeGreaterThan(0)
    }
  })

  it.each([
    ['no folder', []],
    ['a folder that is not there', ['nowhere']],
    ['an unknown paper', ['.', '--document', 'horoscope']],
    ['no place to write to', ['.', '--out', 'rosa-delgado.json']],
    ['an odd number of workers', ['.', '--workers', '99']],
    ['a password that is no file', ['.', '--password-file', 'six copper kettles']],
    ['a password of many lines', ['.', '--password-file', 'rosa-delgado.json']],
  ])('refuses %s with a reason and nothing on standard output', async (_what, argv) => {
    const folder = await classOf('rosa-delgado.json')
    const out = argv.includes('--out') ? [] : ['--out', 'plans']
    const { code, text, errors } = await casepath(['batch', ...argv, ...out], { cwd: folder })
    expect([code, text]).toEqual([2, ''])
    expect(errors.join('')).not.toBe('')
  })

  /** A process of its own over 14 intakes, ended by `signal` once three papers are there. */
  async function interrupted(signal: NodeJS.Signals) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'casepath-batch-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const rosa = await readFile(path.join(samples, 'rosa-delgado.json'), 'utf8')
    for (let i = 10; i < 24; i += 1)
      await writeFile(path.join(folder, `s${i}.json`), rosa.replaceAll('Rosa', `Rosa ${i}`))
    const argv = [path.resolve('scripts/casepath.mjs'), 'batch', folder, '--out', path.join(folder, 'plans'), '--json']
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (data: Buffer) => void (text += data.toString()))
    const there = () => papers(path.join(folder, 'plans')).catch(() => [])
    while ((await there()).length < 3 && child.exitCode === null) await wait(20)
    child.kill(signal)
    const [code] = (await once(child, 'close')) as [number | null]
    return { folder, code, text, made: await there() }
  }

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves only whole papers after %s, and goes on from there',
    async (signal) => {
      const { folder, code, text, made } = await interrupted(signal)
      const plans = path.join(folder, 'plans')
      expect(made.length).toBeLessThan(14)
      if (signal === 'SIGINT') {
        expect(code).toBe(1)
        expect((JSON.parse(text) as Report).end).toBe('cancelled')
        expect((await readdir(plans)).filter((name) => name.endsWith('.tmp'))).toEqual([])
      }
      for (const name of made)
        expect((await readPdf(await readFile(path.join(plans, name)))).pages.length).toBeGreaterThan(1)
      const { report } = await batch(folder, '--out', 'plans')
      const results = report!.outcomes.map(({ result }) => result)
      expect(results.filter((result) => result === 'unchanged')).toHaveLength(made.length)
      expect(results.filter((result) => result === 'made')).toHaveLength(14 - made.length)
      expect(await papers(plans)).toHaveLength(14)
    },
  )
})
