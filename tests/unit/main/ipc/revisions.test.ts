import '../quick-keys'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../../../src/core/documents/model'
import { createJobRenderer } from '../../../../src/node/documents/render-job'
import type { DocumentRenderer } from '../../../../src/node/documents/job'
import { AppError } from '../../../../src/shared/errors'
import type { Services } from '../../../../src/main/services'
import type { Api } from '../../../../src/shared/ipc/client'
import { planOf, rosa, rosaSteps } from '../../../fixtures/documents/rosa'
import { everythingOnDisk, freshFolder, readOnlyFolder } from '../support'
import { passphrase, startServices } from './harness'

/** The real renderer; a mark in the title stands for another catalog, other texts or another program. */
let renderer: DocumentRenderer & { later: boolean }
beforeAll(async () => {
  const render = await createJobRenderer(path.resolve('resources'))
  renderer = {
    later: false,
    async render(job) {
      const made = await render(job)
      return renderer.later ? { ...made, pdf: new TextEncoder().encode('%PDF-later') } : made
    },
    reset: () => {},
  }
})

async function openWithPlan() {
  renderer.later = false
  const started = await startServices({ renderer })
  const { api, outside } = started
  await api.call('vault.create', { passphrase })
  const { record } = await api.call('students.create', { intake: rosa })
  const plan = planOf(rosaSteps)
  await api.call('students.save', { revision: 1, record: { ...record, plan } })
  outside.saveTo = path.join(freshFolder(), 'plan.pdf')
  const id = record.id
  const request = { studentId: id, document: 'career-plan' } as const
  const planFile = () => {
    const students = path.join(started.userData, 'vault/students')
    return path.join(
      students,
      readdirSync(students).find((name) => name.startsWith(`${id}.plan-`))!,
    )
  }
  return { ...started, id, plan, request, planFile }
}

/** As with a full disk below the vault. */
function refuseToKeep(services: Services): void {
  const { revisions } = services.session.current()
  Object.assign(revisions, { keep: () => Promise.reject(new AppError('disk-full', 'No room')) })
}

async function changePlan(api: Api, id: string, notes: string): Promise<void> {
  const { record, revision } = await api.call('students.get', { id })
  const plan = { ...record.plan!, current: { ...record.plan!.current, notes } }
  await api.call('students.save', { revision, record: { ...record, plan } })
}

describe('a plan that was put on paper', () => {
  it('is printed again byte for byte after plan, settings and program have changed', async () => {
    const { api, outside, id, request } = await openWithPlan()
    await api.call('documents.save', request)
    const paper = readFileSync(outside.saveTo!)
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')

    await changePlan(api, id, 'Everything is different now.')
    await api.call('settings.set', { language: 'es', paper: 'a4', schoolName: 'Another school' })
    renderer.later = true
    const again = path.join(path.dirname(outside.saveTo!), 'again.pdf')
    outside.saveTo = again
    expect(await api.call('revisions.save', { studentId: id, number: 1 })).toEqual({ fileName: 'again.pdf' })
    expect(readFileSync(again).equals(paper)).toBe(true)
    expect(await api.call('revisions.print', { studentId: id, number: 1 })).toEqual({ printed: true })
    // On the paper it was made for, not the one of today's settings.
    expect(outside.asked.prints).toEqual(['letter'])
  })

  it('is saved again under a password where one is asked for', async () => {
    const { api, outside, id, request } = await openWithPlan()
    await api.call('documents.save', request)
    const password = 'six copper kettles'
    await api.call('revisions.save', { studentId: id, number: 1, password })
    const file = readFileSync(outside.saveTo!)
    await expect(PDFDocument.load(file)).rejects.toThrow(/encrypted/)
    expect((await PDFDocument.load(file, { password })).getPageCount()).toBeGreaterThan(2)
  })

  it('becomes a revision once, whatever is done with it, and a new one when it differs', async () => {
    const { api, id, request } = await openWithPlan()
    const first = await api.call('documents.save', request)
    expect(first.kept?.revisions).toMatchObject([{ number: 1, way: 'saved', on: '2026-11-22', signatures: [] }])
    expect((await api.call('documents.print', request)).kept).toEqual(first.kept)
    await changePlan(api, id, 'Bring the transcript.')
    expect((await api.call('documents.print', request)).kept?.revisions).toMatchObject([
      { number: 1, way: 'saved' },
      { number: 2, way: 'printed' },
    ])
    const [before, after] = await Promise.all(
      [1, 2].map((number) => api.call('revisions.open', { studentId: id, number })),
    )
    expect(before!.plan.current.notes).not.toBe(after!.plan.current.notes)
    expect((after!.document satisfies DocumentModel).info.title).toContain('Rosa')
  })

  it('is not kept when nothing left the office', async () => {
    const { api, outside, id, request } = await openWithPlan()
    outside.saveTo = null
    expect(await api.call('documents.save', request)).toEqual({ fileName: null, kept: null })
    await api.call('documents.preview', request)
    expect((await api.call('students.get', { id })).record.revisions).toEqual([])
  })

  it('is kept as the pages that were shown, whatever was saved since', async () => {
    const { api, id, request } = await openWithPlan()
    await changePlan(api, id, 'Shown.')
    const { pdf } = await api.call('documents.preview', request)
    await changePlan(api, id, 'Saved by somebody else.')
    const { kept } = await api.call('documents.print', request)
    const paper = await api.call('revisions.open', { studentId: id, number: 1 })
    expect(Buffer.from(paper.pdf).equals(pdf)).toBe(true)
    expect(paper.plan.current.notes).toBe('Shown.')
    expect(kept?.revisions).toHaveLength(1)
  })

  it('says and notes that it was printed though its copy could not be kept', async () => {
    const { api, services, outside, id, request } = await openWithPlan()
    await api.call('documents.preview', request)
    refuseToKeep(services)
    expect(await api.call('documents.print', request)).toEqual({ printed: true, kept: null, keepFailed: 'disk-full' })
    expect(outside.log).toContain('paper-not-kept')
    const { entries } = await services.session.current().activity.read()
    expect(entries.map(({ what }) => what)).toContain('printed')
    expect((await api.call('students.get', { id })).record.revisions).toEqual([])
  })

  it('does not leave when its copy cannot be kept, and no copy is kept of what the disk outside refuses', async () => {
    const { api, services, outside, id, request } = await openWithPlan()
    const folder = readOnlyFolder()
    const elsewhere = outside.saveTo!
    outside.saveTo = path.join(folder, 'plan.pdf')
    await expect(api.call('documents.save', request)).rejects.toMatchObject({ details: { outside: true } })
    expect((await api.call('students.get', { id })).record.revisions).toEqual([])
    outside.saveTo = elsewhere
    refuseToKeep(services)
    const refused = api.call('documents.save', request)
    await expect(refused).rejects.toMatchObject({ code: 'disk-full' })
    await expect(refused).rejects.not.toMatchObject({ details: { outside: true } })
    expect(readdirSync(path.dirname(elsewhere))).toEqual([])
  })

  it('cannot be taken out by the window, which may hold an older list', async () => {
    const { api, id, request } = await openWithPlan()
    const { record } = await api.call('students.get', { id })
    const { kept } = await api.call('documents.save', request)
    await api.call('students.save', { revision: kept!.revision, record: { ...record, revisions: [] } })
    expect((await api.call('students.get', { id })).record.revisions).toEqual(kept!.revisions)
  })

  it('leaves no readable word on the disk, and a record that hardly grows', async () => {
    const { api, userData, id, request } = await openWithPlan()
    const size = () => JSON.stringify(readFileSync(path.join(userData, 'vault/students', `${id}.json`), 'utf8')).length
    const before = size()
    await api.call('documents.save', request)
    expect(everythingOnDisk(userData)).not.toMatch(/Rosa|Delgado|nursing home/)
    expect(size() - before).toBeLessThan(1000)
  })
})

describe('signing', () => {
  const signature = { role: 'student', name: 'Rosa Delgado', on: '2026-12-01' } as const

  it('is kept with who and when, and never changed', async () => {
    const { api, id, request } = await openWithPlan()
    await api.call('documents.save', request)
    const signed = await api.call('revisions.sign', { studentId: id, number: 1, signatures: [signature] })
    expect(signed.revisions[0]!.signatures).toEqual([signature])
    const again = await api.call('revisions.sign', {
      studentId: id,
      number: 1,
      signatures: [{ ...signature, name: 'Someone else' }],
    })
    expect(again).toEqual(signed)
    expect((await api.call('students.get', { id })).record.revisions).toEqual(signed.revisions)
  })

  it('is refused for a plan that is not there', async () => {
    const { api, id } = await openWithPlan()
    await expect(
      api.call('revisions.sign', { studentId: id, number: 1, signatures: [signature] }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a kept plan that is no longer what it was', () => {
  it.each([
    ['a flipped byte', 'revision-damaged', (file: string) => flip(file)],
    ['a torn file', 'revision-damaged', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 700))],
    ['a missing file', 'revision-missing', (file: string) => rmSync(file)],
  ])('is named by its number after %s, and nothing else is lost', async (_, code, spoil) => {
    const { api, id, request, planFile } = await openWithPlan()
    await api.call('documents.save', request)
    spoil(planFile())
    for (const call of ['revisions.open', 'revisions.save', 'revisions.print'] as const)
      await expect(api.call(call, { studentId: id, number: 1 })).rejects.toMatchObject({
        code,
        details: { id, number: 1 },
      })
    expect((await api.call('students.get', { id })).record.plan).not.toBeNull()
    expect((await api.call('documents.preview', request)).pdf.length).toBeGreaterThan(1000)
  })

  it('does not open in the place of another student’s', async () => {
    const { api, userData, id, request, planFile } = await openWithPlan()
    await api.call('documents.save', request)
    const { record, revision } = await api.call('students.create', { intake: rosa })
    await api.call('students.save', { revision, record: { ...record, plan: planOf(rosaSteps) } })
    await api.call('documents.save', { studentId: record.id, document: 'career-plan' })
    const mine = planFile()
    const theirs = mine.replace(id, record.id)
    expect(readdirSync(path.join(userData, 'vault/students'))).toContain(path.basename(theirs))
    writeFileSync(theirs, readFileSync(mine))
    await expect(api.call('revisions.open', { studentId: record.id, number: 1 })).rejects.toMatchObject({
      code: 'revision-damaged',
    })
  })
})

/** One bit of the sealed bytes, in the middle of them. */
function flip(file: string): void {
  const sealed = JSON.parse(readFileSync(file, 'utf8')) as { data: string }
  const data = Buffer.from(sealed.data, 'base64')
  data[Math.floor(data.length / 2)]! ^= 1
  writeFileSync(file, JSON.stringify({ ...sealed, data: data.toString('base64') }))
}
