import '../quick-keys'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { everythingOnDisk, filesBelow, freshFolder, intakeOf } from '../support'
import { passphrase, planned, startServices } from './harness'

const rosa = intakeOf('Rosa', 'Delgado')

describe('the journey of one student through the calls', () => {
  it('goes from nothing to a saved document, and back after a restart', async () => {
    const { api, outside, userData } = await startServices()
    expect(await api.call('app.info')).toMatchObject({
      version: '1.2.3',
      today: '2026-11-22',
      catalogProblems: [{ file: 'states.json' }],
    })
    expect(await api.call('vault.status')).toEqual({ state: 'none', kind: null })
    await expect(api.call('students.list')).rejects.toMatchObject({ code: 'locked' })

    await api.call('vault.create', { passphrase })
    const { record, revision } = await api.call('students.create', { intake: rosa })
    expect(revision).toBe(1)
    const request = { studentId: record.id, document: 'career-plan' } as const
    await expect(api.call('documents.preview', request)).rejects.toMatchObject({ code: 'no-plan' })
    expect(await api.call('students.save', { revision, record: planned(record) })).toMatchObject({ revision: 2 })

    const preview = await api.call('documents.preview', request)
    expect([preview.pages, new TextDecoder().decode(preview.pdf)]).toEqual([3, '%PDF-test'])
    expect(outside.asked.jobs).toMatchObject([
      { document: 'career-plan', record: { id: record.id }, settings: { paper: 'letter' } },
    ])

    expect(await api.call('documents.save', request)).toEqual({ fileName: null, kept: null })
    outside.saveTo = path.join(freshFolder(), 'plan.pdf')
    expect(await api.call('documents.save', request)).toMatchObject({
      fileName: 'plan.pdf',
      kept: { revision: 3, revisions: [{ number: 1 }] },
    })
    expect(readFileSync(outside.saveTo, 'utf8')).toBe('%PDF-test')
    expect(filesBelow(path.dirname(outside.saveTo))).toEqual(['plan.pdf'])
    expect(outside.asked.saves).toEqual(Array(2).fill('Delgado Rosa - Career plan - 2026-11-22.pdf'))
    expect(await api.call('documents.print', request)).toMatchObject({ printed: true, kept: { revision: 3 } })
    expect(outside.asked.prints).toEqual(['letter'])

    expect(await api.call('vault.lock')).toEqual({ state: 'locked', kind: 'sealed' })
    expect([outside.locked, outside.resets]).toEqual([1, 1])
    for (const call of [api.call('students.list'), api.call('documents.preview', request)])
      await expect(call).rejects.toMatchObject({ code: 'locked' })
    expect(everythingOnDisk(userData)).not.toMatch(/Rosa|Delgado/)

    const { api: later } = await startServices({ userData })
    await later.call('vault.unlock', { passphrase })
    expect((await later.call('students.list')).students).toMatchObject([
      { id: record.id, familyName: 'Delgado', stage: 'plan', revision: 3 },
    ])
  })

  it('answers a stale save with a conflict that says which revision is there', async () => {
    const { api } = await startServices()
    await api.call('vault.create', { passphrase })
    const { record } = await api.call('students.create', { intake: rosa })
    await api.call('students.save', { revision: 1, record })
    await expect(api.call('students.save', { revision: 1, record })).rejects.toMatchObject({
      code: 'conflict',
      details: { id: record.id, found: 2 },
    })
  })

  it('makes a paper about all students without one whose record went bad, and says whom it lacks', async () => {
    const { api, outside, userData } = await startServices()
    await api.call('vault.create', { passphrase })
    await api.call('students.create', { intake: intakeOf('Kim', 'Aalto') })
    const { record } = await api.call('students.create', { intake: intakeOf('Rosa', 'Delgado') })
    writeFileSync(path.join(userData, 'vault/students', `${record.id}.json`), 'nonsense')
    await api.call('documents.preview', { document: 'year-binder', studentId: null })
    expect(outside.asked.jobs.at(-1)).toMatchObject({
      class: [{ intake: { student: { familyName: 'Aalto' } } }],
      notRead: { names: ['Delgado, Rosa'], unnamed: 0 },
    })
  })

  it('says what a disk refuses when a document is saved where nothing can be', async () => {
    const { api, outside } = await startServices()
    await api.call('vault.create', { passphrase })
    const { record } = await api.call('students.create', { intake: rosa })
    await api.call('students.save', { revision: 1, record: planned(record) })
    outside.saveTo = path.join(freshFolder(), 'gone', 'plan.pdf')
    await expect(api.call('documents.save', { studentId: record.id, document: 'career-plan' })).rejects.toMatchObject({
      code: 'folder-gone',
      details: { outside: true },
    })
  })
})

describe('the samples', () => {
  it('can be changed but not added to', async () => {
    const userData = freshFolder()
    mkdirSync(path.join(userData, 'resources/samples'), { recursive: true })
    writeFileSync(path.join(userData, 'resources/samples/rosa.json'), JSON.stringify(rosa))
    const { api, outside } = await startServices({ userData })
    expect(await api.call('vault.openSamples')).toEqual({ state: 'open', kind: 'samples' })
    const { students } = await api.call('students.list')
    const { record, revision } = await api.call('students.get', { id: students[0]!.id })
    expect(await api.call('students.save', { revision, record: planned(record) })).toMatchObject({ revision: 2 })
    outside.openFrom = path.join(userData, 'resources/samples/rosa.json')
    await expect(api.call('students.create', { intake: rosa })).rejects.toMatchObject({ code: 'samples-read-only' })
    await expect(api.call('students.importIntake')).rejects.toMatchObject({ code: 'samples-read-only' })
    await expect(api.call('roster.choose')).rejects.toMatchObject({ code: 'samples-read-only' })
  })
})

describe('intake files', () => {
  it('come back as they went out', async () => {
    const { api, outside } = await startServices()
    await api.call('vault.create', { passphrase })
    const intake = { ...rosa, goals: 'Größe, 名前 and a "quote"', skills: { empathy: 4, juggling: 2 } }
    const { record } = await api.call('students.create', { intake })
    expect(await api.call('students.exportIntake', { id: record.id })).toEqual({ saved: false })
    const file = path.join(freshFolder(), 'rosa.json')
    outside.saveTo = file
    expect(await api.call('students.exportIntake', { id: record.id })).toEqual({ saved: true })
    expect(outside.asked.saves).toEqual(['Delgado Rosa - intake.json', 'Delgado Rosa - intake.json'])

    expect(await api.call('students.importIntake')).toBeNull()
    outside.openFrom = file
    const result = await api.call('students.importIntake')
    expect(result?.imported?.record.intake).toEqual(intake)
    expect(result?.imported?.record.id).not.toBe(record.id)
    expect(result?.notices).toEqual([{ path: 'skills.juggling', reason: expect.any(String) }])
  })

  const text = JSON.stringify(rosa)
  it.each([
    ['a byte-order mark', Buffer.from(`\uFEFF${text}`), true],
    ['UTF-16 from Notepad', Buffer.from(`\uFEFF${text}`, 'utf16le'), true],
    ['nothing', Buffer.from(''), false],
    ['no JSON', Buffer.from('<html>'), false],
    ['random bytes', Buffer.from([0, 255, 254, 128, 7, 0, 0]), false],
    ['another format', Buffer.from('{"format":"other"}'), false],
    ['five megabytes', Buffer.alloc(5_000_000, ' '), false],
  ])('with %s are read or refused whole', async (_name, bytes, fits) => {
    const { api, outside } = await startServices()
    await api.call('vault.create', { passphrase })
    outside.openFrom = path.join(freshFolder(), 'file.json')
    writeFileSync(outside.openFrom, bytes)
    const result = await api.call('students.importIntake')
    expect(result?.imported !== null).toBe(fits)
    expect((result?.problems.length ?? 0) > 0).toBe(!fits)
    expect((await api.call('students.list')).students).toHaveLength(fits ? 1 : 0)
  })
})

describe('settings', () => {
  it('can be read and changed while locked, and are kept', async () => {
    const { api, userData } = await startServices()
    expect(await api.call('settings.get')).toMatchObject({ theme: 'system', language: 'en', paper: 'letter' })
    expect(await api.call('settings.set', { language: 'es' })).toMatchObject({ language: 'es', paper: 'letter' })
    const { api: later } = await startServices({ userData })
    expect(await later.call('settings.get')).toMatchObject({ language: 'es' })
  })
})
