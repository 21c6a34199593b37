import '../quick-keys'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshFolder, intakeOf } from '../support'
import { passphrase, startServices } from './harness'

const all = { from: null, to: null, what: null, by: null, student: null, most: 500 } as const

async function opened() {
  const { api, services, outside, userData } = await startServices()
  await services.settings.set({ counselorName: 'Ana Whitfield' })
  await api.call('vault.create', { passphrase })
  const { record, revision } = await api.call('students.create', { intake: intakeOf('Canaria', 'Canaryfamily') })
  const folder = path.join(userData, 'vault', 'activity')
  const deeds = async () =>
    (await api.call('activity.list', all)).entries.toReversed().map(({ what, about }) => [what, about].join(' ').trim())
  return { api, services, outside, userData, folder, id: record.id, record, revision, deeds }
}

describe('the activity log behind the calls of the window', () => {
  it('has every deed, by whom, and nothing of what only looked or was called off', async () => {
    const { api, outside, id, record, revision, deeds } = await opened()
    await api.call('students.list')
    await api.call('students.get', { id })
    await api.call('students.save', { revision, record: { ...record, pinned: ['nurse'] } })
    await api.call('students.exportIntake', { id })
    outside.saveTo = path.join(freshFolder(), 'intake.json')
    await api.call('students.exportIntake', { id })
    await api.call('documents.print', { document: 'summary', studentId: id })
    await api.call('trash.hold', { id, reason: 'court' })
    await expect(api.call('trash.put', { id, reason: '' })).rejects.toMatchObject({ code: 'held' })
    await api.call('trash.release', { id })
    await api.call('trash.put', { id, reason: 'moved away' })
    await api.call('trash.destroy', { id, by: 'Ana Whitfield', reason: '' })
    const said = [
      'unlocked',
      'created',
      'opened',
      'changed',
      'exported intake',
      'printed summary',
      'held',
      'released',
      'trashed',
      'destroyed',
    ]
    expect(await deeds()).toEqual(said)
    const { entries, people } = await api.call('activity.list', all)
    expect(people).toEqual(['Ana Whitfield'])
    expect(entries.filter((entry) => entry.student === id)).toHaveLength(said.length - 1)
    expect(JSON.stringify(entries)).not.toMatch(/canar|court|moved away/i)
  })

  it('remembers who tried in vain while the vault was locked, and when it was locked', async () => {
    const { api, deeds } = await opened()
    await api.call('vault.lock')
    for (const wrong of ['not this one', 'nor this one'])
      await expect(api.call('vault.unlock', { passphrase: wrong })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(api.call('activity.list', all)).rejects.toMatchObject({ code: 'locked' })
    await api.call('vault.unlock', { passphrase })
    expect(await deeds()).toEqual(['unlocked', 'created', 'locked', 'unlock-failed', 'unlock-failed', 'unlocked'])
    await api.call('vault.lock')
    await api.call('vault.unlock', { passphrase })
    expect((await deeds()).filter((deed) => deed === 'unlock-failed')).toHaveLength(2)
  })

  it('goes on when all records are put back to an earlier day, and says so', async () => {
    const { api, outside, id, deeds } = await opened()
    outside.saveTo = path.join(freshFolder(), 'all.casepath-backup')
    await api.call('backups.saveAs')
    await api.call('documents.print', { document: 'summary', studentId: id })
    outside.openFrom = outside.saveTo
    await api.call('backups.open', { name: null })
    await api.call('backups.restoreAll')
    await api.call('vault.unlock', { passphrase })
    expect((await deeds()).slice(2)).toEqual(['backed-up file', 'printed summary', 'locked', 'restored', 'unlocked'])
    expect((await api.call('activity.list', all)).problems).toEqual([])
  })

  it('holds back what was not asked for, and leaves as a table without a name', async () => {
    const { api, services, outside, id } = await opened()
    await services.settings.set({ counselorName: '=HYPERLINK("x")' })
    await api.call('documents.print', { document: 'summary', studentId: id })
    const only = async (filter: object) => (await api.call('activity.list', { ...all, ...filter })).total
    expect(await only({})).toBe(3)
    expect(await only({ what: 'printed' })).toBe(1)
    expect(await only({ by: 'Ana Whitfield' })).toBe(2)
    expect(await only({ student: id })).toBe(2)
    expect(await only({ to: '2001-01-01' })).toBe(0)
    expect(await only({ from: '2001-01-01', to: '2999-01-01' })).toBe(3)
    expect((await api.call('activity.list', { ...all, most: 1 })).entries).toMatchObject([{ what: 'printed' }])
    outside.saveTo = path.join(freshFolder(), 'log.csv')
    const { from, to, what, by, student } = all
    await api.call('activity.export', { from, to, what, by, student })
    const table = readFileSync(outside.saveTo, 'utf8')
    expect(table.split('\r\n')).toHaveLength(5)
    expect(table).toContain(`"'=HYPERLINK(""x"")"`)
    expect(table).not.toMatch(/canar/i)
  })

  it('stops nobody when it cannot be written', async () => {
    const { api, outside, folder, id } = await opened()
    const [name = ''] = readdirSync(folder)
    const file = path.join(folder, name)
    const before = readFileSync(file)
    rmSync(file)
    mkdirSync(file)
    expect(await api.call('documents.print', { document: 'summary', studentId: id })).toMatchObject({ printed: true })
    expect(outside.log).toContain('activity-not-noted')
    rmSync(file, { recursive: true })
    writeFileSync(file, before)
  })

  it('says nothing of the sample students', async () => {
    const { api } = await startServices()
    await api.call('vault.openSamples')
    expect((await api.call('activity.list', all)).entries).toEqual([])
  })
})
