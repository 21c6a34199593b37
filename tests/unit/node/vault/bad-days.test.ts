import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { addBackup, listBackups } from '../../../../src/node/vault/backup/backup-folder'
import type { BackupReading } from '../../../../src/node/vault/backup/read-backup'
import { verifyVault } from '../../../../src/node/vault/verify'
import type { StudentRecord } from '../../../../src/shared/record'
import { emptyVault, filesBelow, freshFolder, intakeOf, studentFile } from '../../main/support'

const stamp = { at: '2026-11-20T10:00:00.000Z', by: 'M. Ortiz' }
const intoTrash = (record: StudentRecord): StudentRecord => ({
  ...record,
  keeping: { ...record.keeping, trashed: { ...stamp, reason: 'moved' } },
})
/** One bit of the sealed bytes. */
function damage(file: string): void {
  const text = readFileSync(file, 'utf8')
  const at = text.indexOf('"data":"') + 40
  writeFileSync(file, text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))
}

describe('a clock that was set back', () => {
  it('keeps every save, its order and its log', async () => {
    const { open, dir, vaultId, key } = emptyVault()
    let now = '2026-11-22T12:00:00.000Z'
    const vault = await open({ now: () => new Date(now) })
    const { record } = await vault.create(intakeOf('Ana', 'Reyes'))
    await vault.activity.note({ what: 'printed', student: record.id })
    now = '2001-01-01T00:00:00.000Z'
    const { revision } = await vault.save(1, { ...record, pinned: ['nurse'] })
    await vault.activity.note({ what: 'signed', student: record.id })
    await vault.close()
    const again = await open({ now: () => new Date(now) })
    expect(await again.get(record.id)).toMatchObject({ revision, record: { pinned: ['nurse'] } })
    expect((await again.list()).unreadable).toEqual([])
    const { entries, problems } = await again.activity.read()
    expect(entries.map(({ what }) => what).toSorted()).toEqual(['printed', 'signed'])
    expect(problems).toEqual([])
    await again.close()
    const report = await verifyVault(dir, { header: { id: vaultId } as never, key })
    expect(report).toMatchObject({ problems: [], log: { problems: [] } })
  })

  it('lets the backup just made stay, however old it looks', async () => {
    const folder = freshFolder()
    const write = async (file: string) => {
      writeFileSync(file, 'sealed')
      return {} as BackupReading
    }
    const vaultId = '12345678-0000-4000-8000-000000000000'
    for (let month = 0; month < 20; month++)
      await addBackup(folder, vaultId, new Date(Date.UTC(2025, month, 15)), write)
    const before = (await listBackups(folder, vaultId)).map(({ name }) => name)
    const { file } = await addBackup(folder, vaultId, new Date(Date.UTC(2001, 0, 1)), write)
    const after = (await listBackups(folder, vaultId)).map(({ name }) => name)
    expect(after).toContain(path.basename(file))
    expect(before.filter((name) => !after.includes(name))).toEqual([])
  })
})

describe('the trash and the destruction list', () => {
  it('are named where somebody changed their files, and the others stay readable', async () => {
    const { open, dir } = emptyVault()
    const vault = await open()
    const ids: string[] = []
    for (const name of ['Ana', 'Ben', 'Cleo', 'Dora']) {
      const { record } = await vault.create(intakeOf(name, 'Reyes'))
      await vault.save(1, intoTrash(record))
      ids.push(record.id)
    }
    const [ana = '', ben = '', cleo = '', dora = ''] = ids
    for (const id of [cleo, dora]) await vault.destroy(id, { ...stamp, reason: 'asked', backups: [] })
    await vault.close()
    // One of each cannot be read in either version any more.
    for (const ending of ['', '.prev']) damage(studentFile(dir, ana, ending))
    damage(studentFile(dir, cleo, '.destroyed'))
    // And somebody lays the trashed student's file where the destroyed one was.
    writeFileSync(studentFile(dir, dora), readFileSync(studentFile(dir, ben)))
    const again = await open()
    // What is destroyed stays so, whatever is laid in its place.
    expect((await again.list()).unreadable).toEqual([{ id: ana, recovered: false, reason: 'damaged' }])
    expect((await again.trash()).map(({ id }) => id)).toEqual([ben])
    const { destroyed, unreadable } = await again.destructions.list()
    expect([destroyed.map(({ id }) => id), unreadable]).toEqual([[dora], 1])
    await again.close()
  })

  it('are the same when the list of students is lost', async () => {
    const { open, dir } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(intakeOf('Ana', 'Reyes'))
    await vault.save(1, intoTrash(record))
    await vault.close()
    rmSync(path.join(dir, 'index.json'))
    const again = await open()
    expect((await again.list()).students).toEqual([])
    expect((await again.trash()).map(({ id }) => id)).toEqual([record.id])
    await again.close()
  })
})

it('a folder that goes in the middle of many saves loses none that was acknowledged', async () => {
  const { open, dir } = emptyVault()
  const vault = await open()
  const { record } = await vault.create(intakeOf('Ana', 'Reyes'))
  const acknowledged: number[] = []
  const saves = Array.from({ length: 40 }, async (_, n) => {
    const student = await vault.create(intakeOf(`Given ${n}`, 'Family'))
    acknowledged.push(n)
    return student
  })
  // Unplugged between two of them, and another, empty disk in its place.
  await saves[10]
  const away = `${dir}-unplugged`
  renameSync(dir, away)
  mkdirSync(dir)
  const ended = await Promise.allSettled(saves)
  const failed = ended.filter((one) => one.status === 'rejected')
  expect(failed.length).toBeGreaterThan(0)
  for (const { reason } of failed)
    expect(reason).toMatchObject({ code: expect.stringMatching(/^(folder-gone|io)$/) as string })
  await vault.close().catch(() => {})
  // Nobody's record in the place that was not the vault.
  expect(filesBelow(dir).filter((file) => file.startsWith('students'))).toEqual([])
  rmSync(dir, { recursive: true })
  renameSync(away, dir)
  const again = await open()
  const { students, unreadable } = await again.list()
  expect(unreadable).toEqual([])
  const names = students.map(({ givenName }) => givenName)
  for (const n of acknowledged) expect(names).toContain(`Given ${n}`)
  expect(students.some(({ id }) => id === record.id)).toBe(true)
  await again.close()
  expect(readdirSync(path.join(dir, 'students')).filter((name) => name.endsWith('.tmp'))).toEqual([])
}, 60_000)
