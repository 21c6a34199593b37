import '../quick-keys'
import { copyFileSync, cpSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createVaultSession } from '../../../../src/node/vault/session'
import { everythingOnDisk, freshFolder, intakeOf } from '../support'
import { passphrase, startServices } from './harness'

async function withStudent(at = freshFolder()) {
  const { api, services, userData } = await startServices({ userData: at })
  await services.settings.set({ counselorName: 'Ana Whitfield' })
  await api.call('vault.create', { passphrase })
  const { record, revision } = await api.call('students.create', { intake: intakeOf('Rosa', 'Delgado') })
  const vaultDir = path.join(userData, 'vault')
  const students = path.join(vaultDir, 'students')
  return { api, services, userData, vaultDir, students, id: record.id, record, revision }
}
const listed = async ({ api }: Pick<Awaited<ReturnType<typeof withStudent>>, 'api'>) =>
  (await api.call('students.list')).students.map(({ id }) => id)

describe('the trash', () => {
  it('takes a student out of the list and gives them back, saying who, when and why', async () => {
    const all = await withStudent()
    const { api, id } = all
    await api.call('trash.put', { id, reason: 'moved away' })
    expect(await listed(all)).toEqual([])
    const { students } = await api.call('trash.list')
    expect(students).toMatchObject([
      { id, familyName: 'Delgado', keeping: { trashed: { by: 'Ana Whitfield', reason: 'moved away' } } },
    ])
    await api.call('trash.restore', { id })
    expect(await listed(all)).toEqual([id])
    expect((await api.call('trash.list')).students).toEqual([])
  })

  it('is still the trash after the list was lost', async () => {
    const all = await withStudent()
    await all.api.call('trash.put', { id: all.id, reason: '' })
    await all.api.call('vault.lock')
    await all.api.call('vault.unlock', { passphrase })
    expect(await listed(all)).toEqual([])
    expect((await all.api.call('trash.list')).students).toHaveLength(1)
  })

  it('is closed while a hold stands, and no save from the window lifts the hold', async () => {
    const { api, id, record } = await withStudent()
    await api.call('trash.hold', { id, reason: 'court request' })
    await expect(api.call('trash.put', { id, reason: '' })).rejects.toMatchObject({ code: 'held' })
    const free = { hold: null, trashed: null, leftOn: null }
    await api.call('students.save', { revision: 2, record: { ...record, keeping: free, pinned: ['nurse'] } })
    expect((await api.call('trash.keeping', { id })).hold).toMatchObject({ reason: 'court request' })
    await api.call('trash.release', { id })
    expect((await api.call('trash.put', { id, reason: '' })).trashed).not.toBeNull()
  })
})

describe('a version that is kept for later', () => {
  it('lifts no hold and takes away no disclosure when it is brought in, whatever it says', async () => {
    const { api, services, id } = await withStudent()
    const [way, basis] = ['own', 'consent'] as const
    const copy = { day: '2026-11-22', document: 'career-plan', title: 'Plan', pages: 2, way, struck: null }
    const given = {
      at: '2026-11-22T09:00:00.000Z',
      by: 'Ana',
      to: 'College',
      interest: 'admission',
      purpose: '',
      basis,
    }
    const disclosure = { id: crypto.randomUUID(), ...copy, ...given }
    const first = await api.call('students.get', { id })
    await api.call('students.save', { ...first, record: { ...first.record, disclosures: [disclosure] } })
    const free = await api.call('students.get', { id })
    await api.call('trash.hold', { id, reason: 'court request' })
    const held = await api.call('students.get', { id })
    const { id: version, ancestors } = held.record.lineage
    // As if it went on from what is there, with the hold lifted and the disclosure gone.
    const lineage = { id: 'x'.repeat(12), writer: '', ancestors: [version, ...ancestors] }
    const forged = { ...free.record, lineage, disclosures: [], keeping: { hold: null, trashed: null, leftOn: null } }
    await api.call('copies.keep', { record: forged })
    const kept = forged.keeping
    // And the same again past the handler, as an older program would have kept it.
    await services.session.current().copies.keep({ ...forged, keeping: kept, pinned: ['nurse'] })
    await api.call('vault.lock')
    await api.call('vault.unlock', { passphrase })
    for (const copy of await api.call('copies.list')) await api.call('copies.merge', { id: copy.id, picks: {} })
    const { record } = await api.call('students.get', { id })
    expect(record.keeping.hold).toMatchObject({ reason: 'court request' })
    expect(record.disclosures).toEqual([disclosure])
    expect(record.pinned).toEqual(['nurse'])
  })

  it('is kept of nobody who is not here', async () => {
    const { api, record } = await withStudent()
    const nobody = { ...record, id: crypto.randomUUID() }
    await expect(api.call('copies.keep', { record: nobody })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('destruction', () => {
  it('says which automatic backups still hold the record, and until when', async () => {
    const { api, id } = await withStudent()
    await api.call('backups.make')
    const { record: other } = await api.call('students.create', { intake: intakeOf('Bo', 'Lind') })
    for (const one of [id, other.id]) await api.call('trash.put', { id: one, reason: '' })
    const [backup] = (await api.call('backups.list')).backups
    const { backups } = await api.call('trash.destroy', { id, by: 'Ana Whitfield', reason: '' })
    expect(backups).toEqual([
      { name: backup?.name, madeAt: backup?.madeAt, until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
    ])
    expect(backups![0]!.until! > backup!.madeAt.slice(0, 10)).toBe(true)
    expect((await api.call('trash.destroy', { id: other.id, by: 'Ana Whitfield', reason: '' })).backups).toEqual([])
    const { destroyed } = await api.call('trash.list')
    expect(destroyed.filter((line) => line.backups?.length === 1).map((line) => line.id)).toEqual([id])
  })

  it('does not say that no backup holds a record where nobody can tell', async () => {
    const userData = freshFolder()
    const backups = path.join(userData, 'a drive that is gone', 'backups')
    writeFileSync(path.join(userData, 'places.json'), JSON.stringify({ backups }))
    const { api, id } = await withStudent(userData)
    await api.call('trash.put', { id, reason: '' })
    expect((await api.call('trash.destroy', { id, by: 'Ana Whitfield', reason: '' })).backups).toBeNull()
  })

  it('removes every file of the student, keeps a sealed line, and leaves nobody else a scratch', async () => {
    const { api, services, students, vaultDir, id } = await withStudent()
    const other = await api.call('students.create', { intake: intakeOf('Bo', 'Lind') })
    await api.call('trash.put', { id, reason: 'seven years are over' })
    const document = path.join(students, `${id}.json`)
    for (const ending of [
      '.base-abcdefghijkl',
      '.kept-abcdefghijkl',
      `.plan-${'0'.repeat(32)}`,
      '.damaged-12345678',
      '.sync-conflict-20261122-101530-ABCDEF7',
      '-FRONT-DESK',
      " (Ana's conflicted copy 2026-11-22)",
    ])
      copyFileSync(document, path.join(students, `${id}${ending}.json`))
    const line = await api.call('trash.destroy', { id, by: 'Ana Whitfield', reason: 'seven years are over' })
    expect(readdirSync(students).filter((name) => name.startsWith(id))).toEqual([`${id}.destroyed.json`])
    expect(await api.call('trash.list')).toEqual({ students: [], destroyed: [line], unreadable: 0 })
    expect(line).toMatchObject({ givenName: 'Rosa', familyName: 'Delgado', by: 'Ana Whitfield' })
    expect(everythingOnDisk(vaultDir)).not.toContain('Delgado')

    // Not "missing", here or in a window that opens later: it is known what became of the record.
    await services.session.lock()
    await services.session.unlock(passphrase)
    const after = await api.call('students.list')
    expect([after.students.map((one) => one.id), after.unreadable]).toEqual([[other.record.id], []])
    await expect(api.call('students.get', { id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await api.call('trash.list')).destroyed).toEqual([line])
    expect(await api.call('copies.list')).toEqual([])
  })

  it('is refused outside the trash', async () => {
    const { api, id } = await withStudent()
    const signed = { id, by: 'Ana', reason: '' }
    await expect(api.call('trash.destroy', signed)).rejects.toMatchObject({ code: 'not-in-trash' })
    await expect(api.call('trash.destroy', { ...signed, by: ' ' })).rejects.toMatchObject({ code: 'invalid-input' })
    expect((await api.call('students.get', { id })).record.id).toBe(id)
  })

  it('stops at a hold that lies in a version from another computer, which nobody has brought in yet', async () => {
    const { api, vaultDir, students, id } = await withStudent()
    const elsewhere = freshFolder()
    cpSync(vaultDir, elsewhere, { recursive: true })
    const there = createVaultSession({ vaultDir: elsewhere, samplesDir: elsewhere, sampleFiles: elsewhere })
    await there.unlock(passphrase)
    const { record, revision } = await there.current().get(id)
    const hold = { at: '2026-11-22T09:00:00.000Z', by: 'Mr. Okafor', reason: 'dispute' }
    await there.current().save(revision, { ...record, keeping: { ...record.keeping, hold } })
    await there.lock()
    await api.call('trash.put', { id, reason: '' })
    const set = path.join(students, `${id}.sync-conflict-20261122-101530-ABCDEF7.json`)
    copyFileSync(path.join(elsewhere, 'students', `${id}.json`), set)
    await expect(api.call('trash.destroy', { id, by: 'Ana', reason: '' })).rejects.toMatchObject({ code: 'held' })
    expect(readdirSync(students)).toContain(`${id}.json`)
  })

  it('takes private notes and drafts along that are still there, when a colleague destroyed the student too', async () => {
    const { api, services, userData, id } = await withStudent()
    const drawer = path.join(userData, 'private-notes', services.session.current().id)
    const notes = [{ id: crypto.randomUUID(), at: '2026-11-22T09:00:00.000Z', text: 'a hunch' }]
    await api.call('private.save', { student: id, revision: 0, notes })
    await api.call('drafts.save', { student: id, drafts: { 'entry.text': 'half a' } })
    expect(readdirSync(drawer).length).toBeGreaterThan(1)
    await api.call('trash.put', { id, reason: '' })
    const vault = services.session.current()
    await vault.destroy(id, { at: new Date().toISOString(), by: 'M. Ortiz', reason: '', backups: null })
    await api.call('trash.list')
    expect(readdirSync(drawer).filter((name) => name.startsWith(id))).toEqual([])
    writeFileSync(path.join(drawer, `${id}.drafts.json`), 'left behind')
    await api.call('vault.lock')
    await api.call('vault.unlock', { passphrase })
    await expect.poll(() => readdirSync(drawer).filter((name) => name.startsWith(id))).toEqual([])
  })
})
