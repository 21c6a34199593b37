import './quick-keys'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openedBackup } from '../../../src/main/backups/opened-backup'
import { passphrase, startServices } from './ipc/harness'
import { freshFolder, intakeOf } from './support'

/** A vault with one student, and a backup of it that the dialog offers. */
async function withBackup() {
  const started = await startServices()
  const { api, outside } = started
  await api.call('vault.create', { passphrase })
  const { record } = await api.call('students.create', { intake: intakeOf('Rosa', 'Delgado') })
  const file = path.join(freshFolder(), 'x.casepath-backup')
  outside.saveTo = outside.openFrom = file
  await api.call('backups.saveAs')
  return { ...started, file, id: record.id }
}
const closed = { code: 'not-found' }

it('keeps no key of a backup that was closed, by the person or because nobody is there', async () => {
  const { api, services, outside } = await withBackup()
  await api.call('vault.lock')
  for (const end of [() => api.call('backups.forget'), async () => services.backup.leave()]) {
    await api.call('backups.open', { name: null })
    expect((await api.call('backups.unlock', { secret: passphrase })).students).toHaveLength(1)
    expect(services.backup.isUnsealed()).toBe(true)
    await end()
    expect(services.backup.isUnsealed()).toBe(false)
    await expect(api.call('backups.restoreAll')).rejects.toMatchObject(closed)
  }
  expect(outside.told.filter(([event]) => event === 'vault.locked')).toHaveLength(1)
})

it('lets the key go when it was closed while the passphrase was tried', async () => {
  const { api, services } = await withBackup()
  await api.call('vault.lock')
  await api.call('backups.open', { name: null })
  const unlocking = expect(api.call('backups.unlock', { secret: passphrase })).rejects.toMatchObject(closed)
  await api.call('backups.forget')
  await unlocking
  expect(services.backup.isUnsealed()).toBe(false)
})

it('is forgotten after a while by itself, and says so', async () => {
  const { services, file } = await withBackup()
  const stillThere = new Promise<boolean>((resolve, reject) => {
    const opened = openedBackup({
      session: services.session,
      forgetAfterMs: 300,
      onTimeUp: () => resolve(opened.isUnsealed()),
    })
    opened.open(file).catch(reject)
  })
  expect(await stillThere).toBe(false)
})

it('restores with the key it had, though the vault locks first', async () => {
  const { api, id } = await withBackup()
  expect(await api.call('backups.open', { name: null })).toMatchObject({
    state: 'open',
    preview: { damaged: 0, extra: 0 },
  })
  await api.call('students.create', { intake: intakeOf('Kim', 'Aalto') })
  expect(await api.call('backups.restoreAll')).toMatchObject({ students: 1 })
  await api.call('vault.unlock', { passphrase })
  expect((await api.call('students.list')).students.map((one) => one.id)).toEqual([id])
})
