import '../quick-keys'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { createMerger } from '../../../../src/node/batch/merge'
import type { PdfPool } from '../../../../src/node/documents/pdf-pool'
import { opensWith } from '../../../../src/node/print/protect'
import { journalName } from '../../../../src/node/batch/journal'
import type { Api } from '../../../../src/shared/ipc/client'
import type { BatchRequest } from '../../../../src/shared/ipc/contract'
import type { StudentRecord } from '../../../../src/shared/record'
import { filesBelow, freshFolder, intakeOf, readOnlyFolder } from '../support'
import { passphrase, planned, startServices } from './harness'

const disclosure: StudentRecord['disclosures'][number] = {
  id: '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a12',
  at: '2026-11-22T10:00:00.000Z',
  by: '',
  document: 'career-plan',
  title: 'Career plan',
  pages: 4,
  way: 'saved',
  day: '2026-11-22',
  to: 'A college',
  interest: 'admission',
  purpose: '',
  basis: 'other-school',
  struck: null,
}

/** A real, if small, PDF with one page, made by hand so that a test can hold it back. */
async function slowPool(): Promise<{
  pool: () => PdfPool
  release: () => void
  readonly closed: boolean
  /** Papers that were begun. */
  readonly begun: number
}> {
  const document = await PDFDocument.create()
  document.addPage()
  const pdf = await document.save()
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const state = { closed: false, begun: 0 }
  return {
    pool: () => {
      let end = (): void => {}
      const closed = new Promise<never>((_resolve, reject) => (end = () => reject(new Error('closed'))))
      closed.catch(() => {})
      return {
        merger: createMerger,
        opensWith,
        async render() {
          state.begun += 1
          await Promise.race([gate, closed])
          const model = { info: { title: 'Plan', date: '2026-11-22' }, sections: [] } as never
          return { pdf: new Uint8Array(pdf), pages: 1, model }
        },
        close() {
          state.closed = true
          end()
        },
      }
    },
    release,
    get closed() {
      return state.closed
    },
    get begun() {
      return state.begun
    },
  }
}

/** Records with `count` students who have plans, and one who has none. Only those that are locked need a passphrase, which takes time. */
async function start(
  count: number,
  { sealed = false, today = (): string => '2026-11-22' }: { sealed?: boolean; today?: () => string } = {},
) {
  const papers = await slowPool()
  const userData = freshFolder()
  mkdirSync(path.join(userData, 'resources/samples'), { recursive: true })
  const started = await startServices({ userData, today, startPool: () => papers.pool() })
  const { api, outside, services } = started
  await (sealed ? api.call('vault.create', { passphrase }) : api.call('vault.openSamples'))
  const vault = services.session.current()
  const studentIds: string[] = []
  for (let at = 1; at <= count; at += 1) {
    const { record, revision } = await vault.create(intakeOf('Kim', `Aalto ${at}`))
    await vault.save(revision, planned(record))
    studentIds.push(record.id)
  }
  studentIds.push((await vault.create(intakeOf('Leo', 'Without'))).record.id)
  const folder = freshFolder()
  outside.openFrom = folder
  outside.saveTo = path.join(folder, 'all.pdf')
  const request: BatchRequest = {
    document: 'career-plan',
    studentIds,
    into: 'files',
    duplex: false,
    overwrite: false,
  }
  return { ...started, papers, folder, request }
}

async function ended(api: Api) {
  for (;;) {
    const status = await api.call('batch.status')
    if (!status.running) return status
    await sleep(5)
  }
}
const papersIn = (folder: string) => filesBelow(folder).filter((name) => name !== journalName)

describe('papers for a class', () => {
  it('makes one each, keeps a revision of each, says who was skipped and why, and logs no name', async () => {
    const { api, outside, papers, folder, request } = await start(3)
    papers.release()
    expect(await api.call('batch.start', request)).toEqual({ started: true })
    const { report, unfinished } = await ended(api)
    expect(report).toMatchObject({ end: 'done', error: null, place: path.basename(folder), chosen: 4 })
    expect(report!.outcomes.map(({ name, result, file, reason }) => [name, result, file, reason])).toEqual([
      ['Aalto 1 Kim', 'made', 'Aalto 1 Kim - Career plan - 2026-11-22.pdf', null],
      ['Aalto 2 Kim', 'made', 'Aalto 2 Kim - Career plan - 2026-11-22.pdf', null],
      ['Aalto 3 Kim', 'made', 'Aalto 3 Kim - Career plan - 2026-11-22.pdf', null],
      ['Without Leo', 'skipped', null, 'no-plan'],
    ])
    expect(papersIn(folder)).toHaveLength(3)
    expect(unfinished).toBeNull()
    for (const { studentId, kept } of report!.outcomes.slice(0, 3)) {
      const { record, revision } = await api.call('students.get', { id: studentId })
      expect(record.revisions).toMatchObject([{ number: 1, way: 'saved' }])
      expect(kept).toEqual({ revision, revisions: record.revisions })
    }
    expect(outside.told.at(-1)).toEqual(['batch.ended', undefined])
    const progress = outside.told.filter(([event]) => event === 'batch.progress').map(([, payload]) => payload)
    expect(progress.at(-1)).toEqual({ done: 3, total: 3, restMs: 0 })
    expect(JSON.stringify([outside.log, outside.told])).not.toMatch(/Aalto|Kim|Leo/)
  })

  it('gives back the same files when it is asked again, and leaves alone what others put there', async () => {
    const { api, papers, folder, request } = await start(2)
    papers.release()
    writeFileSync(path.join(folder, 'Aalto 2 Kim - Career plan - 2026-11-22.pdf'), 'signed and scanned')
    await api.call('batch.start', request)
    expect((await ended(api)).report!.outcomes.map(({ result }) => result)).toEqual(['made', 'exists', 'skipped'])
    await api.call('batch.start', request)
    expect((await ended(api)).report!.outcomes.map(({ result }) => result)).toEqual(['unchanged', 'exists', 'skipped'])
    await api.call('batch.start', { ...request, overwrite: true })
    expect((await ended(api)).report!.outcomes[1]).toMatchObject({ result: 'made' })
    expect(readFileSync(path.join(folder, 'Aalto 2 Kim - Career plan - 2026-11-22.pdf'), 'latin1')).toMatch(/^%PDF/)
  })

  it('makes the record of disclosures again when a line was added, and notes each beginning', async () => {
    const { api, papers, services, request } = await start(1, { sealed: true })
    papers.release()
    const asked: BatchRequest = {
      ...request,
      document: 'disclosure-record',
      studentIds: request.studentIds.slice(0, 1),
    }
    const result = async () => {
      await api.call('batch.start', asked)
      return (await ended(api)).report!.outcomes[0]!.result
    }
    expect([await result(), await result()]).toEqual(['made', 'unchanged'])
    const { record, revision } = await services.session.current().get(asked.studentIds[0]!)
    await services.session.current().save(revision, { ...record, disclosures: [disclosure] })
    expect(await result()).toBe('exists')
    const { entries } = await services.session.current().activity.read()
    const begun = entries.filter(({ what }) => what === 'batch-begun')
    expect(begun.map(({ about, count }) => [about, count])).toEqual([1, 2, 3].map(() => ['disclosure-record', 1]))
  })

  it('puts all into one file, every student on a new sheet', async () => {
    const { api, papers, outside, request } = await start(3)
    papers.release()
    await api.call('batch.start', { ...request, into: 'one-file', duplex: true })
    const { report } = await ended(api)
    expect(report).toMatchObject({ end: 'done', place: 'all.pdf' })
    expect((await PDFDocument.load(readFileSync(outside.saveTo!))).getPageCount()).toBe(6)
    expect(report!.outcomes[0]!.kept?.revisions).toHaveLength(1)
  })

  it('puts one file for all under a password, and forgets it', async () => {
    const password = 'six copper kettles'
    const { api, papers, outside, request } = await start(1, { sealed: true })
    papers.release()
    await api.call('batch.start', { ...request, into: 'one-file', password })
    expect((await ended(api)).report).toMatchObject({ end: 'done', isProtected: true })
    const bytes = readFileSync(outside.saveTo!)
    await expect(PDFDocument.load(bytes)).rejects.toThrow(/encrypted/)
    expect((await PDFDocument.load(bytes, { password })).getPageCount()).toBe(1)
    expect(JSON.stringify([outside.log, outside.told, await api.call('batch.status')])).not.toContain('copper')
    // An errand that still has its password is forgotten whole when the vault locks; this one has none any more.
    await api.call('vault.lock')
    await api.call('vault.unlock', { passphrase })
    await api.call('batch.showFolder')
    expect(outside.asked.folders).toEqual([path.dirname(outside.saveTo!)])
  })

  it('lets no file leave without the password that was asked for', async () => {
    // These workers do not know how.
    const { api, papers, folder, request } = await start(1)
    papers.release()
    await api.call('batch.start', { ...request, password: 'six copper kettles' })
    expect((await ended(api)).report!.outcomes[0]).toMatchObject({ result: 'skipped', reason: 'pdf-failed' })
    expect(papersIn(folder)).toEqual([])
  })

  it('is begun by nobody who cancels the dialog', async () => {
    const { api, outside, request } = await start(1)
    outside.openFrom = null
    expect(await api.call('batch.start', request)).toEqual({ started: false })
    expect(await api.call('batch.status')).toEqual({ running: null, report: null, unfinished: null })
  })

  it('refuses a second one kindly, and students nobody knows do not end it', async () => {
    const { api, papers, request } = await start(1)
    const unknown = '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11'
    await api.call('batch.start', { ...request, studentIds: [...request.studentIds, unknown] })
    await expect(api.call('batch.start', request)).rejects.toMatchObject({ code: 'batch-running' })
    await expect(api.call('batch.resume')).rejects.toMatchObject({ code: 'batch-running' })
    papers.release()
    const { report } = await ended(api)
    expect(report!.outcomes.map(({ result, reason }) => [result, reason])).toContainEqual(['skipped', 'not-found'])
    expect(await api.call('batch.start', request)).toEqual({ started: true })
    await ended(api)
  })
})

describe('a batch that does not come to its end', () => {
  it('is cancelled within a second though every paper hangs, and goes on from there', async () => {
    const { api, papers, folder, request } = await start(3)
    await api.call('batch.start', request)
    await sleep(30)
    const asked = performance.now()
    await api.call('batch.cancel')
    const { report, unfinished } = await ended(api)
    expect(performance.now() - asked).toBeLessThan(1000)
    expect(papers.closed).toBe(true)
    expect(report).toMatchObject({ end: 'cancelled' })
    expect(unfinished).toEqual({ done: 0, total: 4 })
    expect(papersIn(folder)).toEqual([])
    papers.release()
    expect(await api.call('batch.resume')).toEqual({ started: true })
    expect((await ended(api)).report).toMatchObject({ end: 'done' })
    expect(papersIn(folder)).toHaveLength(3)
    await expect(api.call('batch.resume')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps no revision of what never left', async () => {
    const { api, request } = await start(1)
    await api.call('batch.start', { ...request, into: 'one-file' })
    await sleep(30)
    await api.call('batch.cancel')
    await ended(api)
    expect((await api.call('students.get', { id: request.studentIds[0]! })).record.revisions).toEqual([])
  })

  it('leaves out of one file whose copy could not be kept, says who, and writes the rest', async () => {
    const { api, services, outside, papers, request, userData } = await start(3, { sealed: true })
    await api.call('batch.start', { ...request, into: 'one-file' })
    await expect.poll(() => papers.begun).toBeGreaterThan(0)
    // The student's file goes bad while the papers are made.
    const last = request.studentIds[2]!
    const students = path.join(userData, 'vault/students')
    for (const name of filesBelow(students))
      if (name.includes(last)) writeFileSync(path.join(students, name), 'rubbish')
    papers.release()
    const { report } = await ended(api)
    expect(report).toMatchObject({ end: 'done', error: null })
    expect(report!.outcomes.map(({ result, reason, file: name }) => [result, reason, name])).toEqual([
      ['made', null, 'all.pdf'],
      ['made', null, 'all.pdf'],
      ['skipped', 'corrupt-file', null],
      ['skipped', 'no-plan', null],
    ])
    expect((await PDFDocument.load(readFileSync(outside.saveTo!))).getPageCount()).toBe(2)
    const { entries } = await services.session.current().activity.read()
    expect(entries.filter(({ what }) => what === 'saved').map(({ student }) => student)).not.toContain(last)
  })

  it('goes on after midnight with the same class, under the same day', async () => {
    const day = { now: '2026-11-22' }
    const { api, papers, folder, request } = await start(1, { today: () => day.now })
    await api.call('batch.start', request)
    await expect.poll(() => papers.begun).toBeGreaterThan(0)
    await api.call('batch.cancel')
    await ended(api)
    day.now = '2026-11-23'
    papers.release()
    await api.call('batch.resume')
    expect((await ended(api)).report).toMatchObject({ end: 'done', day: '2026-11-22' })
    expect(papersIn(folder)).toEqual(['Aalto 1 Kim - Career plan - 2026-11-22.pdf'])
  })

  it('counts no paper as made whose one file could not be written', async () => {
    const { api, outside, papers, request } = await start(2)
    papers.release()
    outside.saveTo = path.join(readOnlyFolder(), 'all.pdf')
    await api.call('batch.start', { ...request, into: 'one-file' })
    const { report, unfinished } = await ended(api)
    expect(report).toMatchObject({ end: 'stopped', error: 'not-writable' })
    expect(report!.outcomes.map(({ result }) => result)).toEqual(['skipped'])
    expect(unfinished).toEqual({ done: 0, total: 3 })
  })

  it('stops when the vault locks, forgets every name, and can go on after unlocking', async () => {
    const { api, papers, folder, outside, request } = await start(2, { sealed: true })
    await api.call('batch.start', request)
    await sleep(30)
    await api.call('vault.lock')
    await expect.poll(() => outside.told.at(-1)?.[0]).toBe('batch.ended')
    await api.call('vault.unlock', { passphrase })
    expect(await api.call('batch.status')).toEqual({ running: null, report: null, unfinished: { done: 0, total: 3 } })
    expect(papersIn(folder)).toEqual([])
    papers.release()
    await api.call('batch.resume')
    expect((await ended(api)).report!.outcomes.map(({ result }) => result)).toEqual(['made', 'made', 'skipped'])
  })

  it('does not go on after a lock where there was a password: it is forgotten', async () => {
    const { api, request, outside } = await start(1, { sealed: true })
    await api.call('batch.start', { ...request, password: 'six copper kettles' })
    await sleep(30)
    await api.call('vault.lock')
    await expect.poll(() => outside.told.at(-1)?.[0]).toBe('batch.ended')
    await api.call('vault.unlock', { passphrase })
    expect(await api.call('batch.status')).toEqual({ running: null, report: null, unfinished: null })
    await expect(api.call('batch.resume')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('stops at a folder it may not write to, and leaves nothing there', async () => {
    const { api, outside, papers, request } = await start(1)
    papers.release()
    const folder = readOnlyFolder()
    outside.openFrom = folder
    const before = readdirSync(folder)
    await api.call('batch.start', request)
    expect((await ended(api)).report).toMatchObject({ end: 'stopped', error: 'not-writable' })
    expect(readdirSync(folder)).toEqual(before)
  })

  it('stops at a folder that is gone, and goes on when it is there again', async () => {
    const { api, papers, folder, request } = await start(1)
    papers.release()
    rmSync(folder, { recursive: true })
    await api.call('batch.start', request)
    expect((await ended(api)).report).toMatchObject({ end: 'stopped', error: 'folder-gone' })
    expect(existsSync(folder)).toBe(false)
    mkdirSync(folder)
    await api.call('batch.resume')
    expect((await ended(api)).report).toMatchObject({ end: 'done' })
    expect(papersIn(folder)).toHaveLength(1)
  })
})

describe('the report', () => {
  it('is saved as a table in which no name can calculate', async () => {
    const { api, services, outside, papers, folder, request } = await start(1)
    const { record } = await services.session.current().create(intakeOf('Eve', '=1+1'))
    papers.release()
    await expect(api.call('batch.saveReport')).rejects.toMatchObject({ code: 'not-found' })
    await api.call('batch.start', { ...request, studentIds: [...request.studentIds, record.id] })
    await ended(api)
    const table = path.join(freshFolder(), 'report.csv')
    outside.saveTo = table
    expect(await api.call('batch.saveReport')).toEqual({ fileName: 'report.csv' })
    const text = readFileSync(table, 'utf8')
    expect(text).toContain("'=1+1 Eve")
    expect(text).toContain('Aalto 1 Kim - Career plan - 2026-11-22.pdf')
    expect(text.split('\r\n')).toHaveLength(5)
    await api.call('batch.showFolder')
    expect(outside.asked.folders).toEqual([folder])
  })
})
