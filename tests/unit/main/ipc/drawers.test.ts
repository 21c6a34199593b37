import '../quick-keys'
import { existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentIds, factsOf } from '../../../../src/core/documents/kinds'
import { temporaryBeside } from '../../../../src/node/files/temporary-names'
import { readBackup } from '../../../../src/node/vault/backup/read-backup'
import { openHandover, readSealedHandover } from '../../../../src/node/vault/handover/read-handover'
import { writeHandover } from '../../../../src/node/vault/handover/write-handover'
import type { Disclosure } from '../../../../src/shared/record/disclosures'
import type { FileEntry } from '../../../../src/shared/record/entries'
import { everythingOnDisk, filesBelow, freshFolder, intakeOf } from '../support'
import { passphrase, startServices } from './harness'

const canary = 'Zyxprivatecanary'
const note = { id: '11111111-2222-4333-8444-555555555555', at: '2026-11-22T09:00:00.000Z', text: canary }
const entry: FileEntry = {
  id: '21111111-2222-4333-8444-555555555555',
  at: '2026-11-22T09:00:00.000Z',
  by: 'Ana Whitfield',
  day: '2026-11-20',
  kind: 'call',
  text: 'Spoke about evening classes',
  earlier: [],
  struck: null,
}

async function withNote() {
  const all = await startServices()
  await all.api.call('vault.create', { passphrase })
  const { record, revision } = await all.api.call('students.create', { intake: intakeOf('Rosa', 'Delgado') })
  const before = filesBelow(path.join(all.userData, 'vault'))
  await all.api.call('private.save', { student: record.id, revision: 0, notes: [note] })
  return { ...all, id: record.id, record, revision, before }
}

describe('the private drawer', () => {
  it('lies sealed beside the settings, and nothing in the vault tells of it', async () => {
    const { api, services, userData, id, before } = await withNote()
    expect(await api.call('private.get', { student: id })).toEqual({ revision: 1, notes: [note] })
    expect(everythingOnDisk(userData)).not.toContain(canary)
    await services.session.lock()
    await expect(api.call('private.get', { student: id })).rejects.toMatchObject({ code: 'locked' })
    const now = filesBelow(path.join(userData, 'vault')).filter((file) => file !== 'index.json')
    expect(now).toEqual(before.filter((file) => file !== 'index.json'))
    await api.call('vault.unlock', { passphrase })
    expect((await api.call('private.get', { student: id })).notes).toEqual([note])
  })

  it('goes into no paper, export, list, log, backup or hand-over', async () => {
    const { api, services, outside, id } = await withNote()
    const vault = services.session.current()
    const folder = freshFolder()
    for (const document of documentIds) {
      const studentId = ['student', 'plan'].includes(factsOf(document).needs) ? id : null
      await api.call('documents.preview', { document, studentId }).catch(() => {})
    }
    expect(outside.asked.jobs.length).toBeGreaterThan(5)
    outside.saveTo = path.join(folder, 'intake.json')
    await api.call('students.exportIntake', { id })
    const handover = path.join(folder, 'one.casepath-handover')
    const from = { name: '', school: '' }
    await writeHandover({ vault, student: id, file: handover, passphrase, from, now: new Date() })
    const backup = path.join(folder, 'all.casepath-backup')
    await vault.backUp(backup)
    const keyFor = () => Promise.resolve(vault.keyOf(vault.id)!)
    const records: unknown[] = []
    const { students } = await readBackup(backup, keyFor, (record) => void records.push(record))
    const none = { from: null, to: null, what: null, by: null, student: null, most: 500 }
    const said = [
      outside.asked.jobs,
      readFileSync(outside.saveTo, 'utf8'),
      await openHandover(await readSealedHandover(handover), passphrase),
      [students, records],
      await api.call('students.list'),
      await api.call('students.get', { id }),
      await api.call('activity.list', none),
    ]
    for (const one of said) {
      expect(JSON.stringify(one)).toMatch(/Delgado|Rosa|created/)
      expect(JSON.stringify(one)).not.toContain(canary)
    }
    expect(readFileSync(backup, 'utf8')).not.toContain('private')
  })

  it('refuses a save over what it has not seen, and falls back to the version before a damaged one', async () => {
    const { api, userData, id } = await withNote()
    const save = (revision: number, text: string) =>
      api.call('private.save', { student: id, revision, notes: [{ ...note, text }] })
    await expect(save(0, 'late')).rejects.toMatchObject({ code: 'conflict' })
    await save(1, 'second')
    const folder = path.join(userData, 'private-notes')
    const [vault = ''] = readdirSync(folder)
    const file = path.join(folder, vault, `${id}.json`)
    // Its head is whole and says that it is the second one.
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
    expect((await api.call('private.get', { student: id })).notes).toEqual([note])
    expect(await save(1, 'second again')).toEqual({ revision: 2 })
    rmSync(file)
    expect(await api.call('private.get', { student: id })).toMatchObject({ revision: 1, notes: [note] })
  })

  it('goes with a student who is destroyed, and takes nothing about samples', async () => {
    const { api, userData, id } = await withNote()
    await api.call('drafts.save', { student: id, drafts: { 'private-text': 'half of a no' } })
    const [vaultId = ''] = readdirSync(path.join(userData, 'private-notes'))
    const leftover = path.join(userData, 'private-notes', vaultId, path.basename(temporaryBeside('x')))
    writeFileSync(leftover.replace(`-${process.pid}-`, '-1-'), 'sealed, but of nobody')
    await api.call('trash.put', { id, reason: '' })
    await api.call('trash.destroy', { id, by: 'Ana Whitfield', reason: '' })
    expect(filesBelow(path.join(userData, 'private-notes'))).toEqual([])
    await expect(api.call('private.save', { student: id, revision: 0, notes: [note] })).rejects.toMatchObject({
      code: 'not-found',
    })
    await api.call('vault.lock')
    await api.call('vault.openSamples')
    await expect(api.call('private.get', { student: id })).rejects.toMatchObject({ code: 'samples-read-only' })
  })
})

describe('drafts', () => {
  it('are not written over where they cannot be read: newer ones are refused, damaged ones put aside', async () => {
    const { api, userData, id } = await withNote()
    const save = (text: string) => api.call('drafts.save', { student: id, drafts: { 'private-text': text } })
    await save('first')
    const folder = path.join(userData, 'private-notes')
    const [vault = ''] = readdirSync(folder)
    const file = path.join(folder, vault, `${id}.drafts.json`)
    const sound = readFileSync(file, 'utf8')
    writeFileSync(file, sound.slice(0, -20))
    expect(await api.call('drafts.get', { student: id })).toEqual({ drafts: {} })
    await save('second')
    expect(await api.call('drafts.get', { student: id })).toEqual({ drafts: { 'private-text': 'second' } })
    const aside = readdirSync(path.join(folder, vault)).filter((name) => name.includes('.drafts.damaged-'))
    expect(aside.map((name) => readFileSync(path.join(folder, vault, name), 'utf8'))).toEqual([sound.slice(0, -20)])
    const newer = sound.replace(/casepath-(\w+)\/1/, 'casepath-$1/2')
    expect(newer).not.toBe(sound)
    writeFileSync(file, newer)
    await expect(save('third')).rejects.toMatchObject({ code: 'vault-newer' })
    await expect(api.call('drafts.save', { student: id, drafts: {} })).rejects.toMatchObject({ code: 'vault-newer' })
    expect(readFileSync(file, 'utf8')).toBe(newer)
  })

  it('leave no sealed leftover of a writer that was killed, nor do backups', async () => {
    const { api, userData, id } = await withNote()
    await api.call('drafts.save', { student: id, drafts: { 'private-text': 'half' } })
    await api.call('backups.make')
    const [vault = ''] = readdirSync(path.join(userData, 'private-notes'))
    // Longer ago than any process takes to write.
    const old = new Date('2020-01-01T00:00:00Z')
    const left = [path.join('private-notes', vault), 'backups'].map((folder) =>
      path.join(userData, folder, path.basename(temporaryBeside('x')).replace(`-${process.pid}-`, '-1-')),
    )
    for (const file of left) {
      writeFileSync(file, 'sealed')
      utimesSync(file, old, old)
    }
    await api.call('vault.lock')
    await api.call('vault.unlock', { passphrase })
    await api.call('backups.make')
    await expect.poll(() => left.filter((file) => existsSync(file))).toEqual([])
  })
})

describe('the file drawer', () => {
  it('loses no entry and no wording, whatever a window saves', async () => {
    const { api, id, record, revision } = await withNote()
    const kept = async () => (await api.call('students.get', { id })).record.entries
    await api.call('students.save', { revision, record: { ...record, entries: [entry] } })
    await api.call('students.save', { revision: revision + 1, record })
    expect(await kept()).toEqual([entry])
    const silent = { ...entry, text: 'Never spoke' }
    await api.call('students.save', { revision: revision + 2, record: { ...record, entries: [silent] } })
    expect(await kept()).toEqual([entry])
    const corrected = {
      ...entry,
      text: 'Spoke about morning classes',
      earlier: [{ at: '2026-11-23T09:00:00.000Z', by: 'Ana Whitfield', text: entry.text, reason: 'Misheard' }],
    }
    await api.call('students.save', { revision: revision + 3, record: { ...record, entries: [corrected] } })
    expect(await kept()).toEqual([corrected])
  })
})

describe('the record of disclosures', () => {
  it('loses no line and no word, whatever a window saves, and takes a strike', async () => {
    const { api, id, record, revision } = await withNote()
    const line: Disclosure = {
      id: '31111111-2222-4333-8444-555555555555',
      at: '2026-11-22T09:00:00.000Z',
      by: 'Ana Whitfield',
      day: '2026-11-22',
      document: 'career-plan',
      title: 'Career plan',
      pages: 3,
      way: 'printed',
      to: 'Valley College',
      interest: 'Admission',
      purpose: '',
      basis: 'other-school',
      struck: null,
    }
    const save = async (at: number, disclosures: Disclosure[]) => {
      await api.call('students.save', { revision: revision + at, record: { ...record, disclosures } })
      return (await api.call('students.get', { id })).record.disclosures
    }
    expect(await save(0, [line])).toEqual([line])
    expect(await save(1, [])).toEqual([line])
    expect(await save(2, [{ ...line, to: 'Nobody' }])).toEqual([line])
    const struck = { at: '2026-11-23T09:00:00.000Z', by: 'Ana Whitfield', reason: 'Not sent' }
    expect(await save(3, [{ ...line, struck }])).toEqual([{ ...line, struck }])
    expect(await save(4, [line])).toEqual([{ ...line, struck }])
  })
})
