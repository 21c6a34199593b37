import '../../main/quick-keys'
import { randomBytes } from 'node:crypto'
import { cp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSealedVault, unwrapKey, type Access } from '../../../../src/node/vault/access'
import type { SealedHeader } from '../../../../src/node/vault/header'
import { addBackup, listBackups } from '../../../../src/node/vault/backup/backup-folder'
import { readBackup } from '../../../../src/node/vault/backup/read-backup'
import { restoreBackup } from '../../../../src/node/vault/backup/restore-backup'
import { openVault, type Vault } from '../../../../src/node/vault/vault'
import { everythingOnDisk, filesBelow, freshFolder, intakeOf, studentFile } from '../../main/support'

const passphrase = 'correct horse battery staple'
const canary = 'Zyxcanary'
const now = new Date('2026-11-22T12:00:00Z')

let access: Access
let made: string
/** One vault with three students, made once: each test works on a copy. */
beforeAll(async () => {
  made = path.join(freshFolder(), 'vault')
  access = await createSealedVault(made, passphrase)
  const vault = await openAt(made)
  for (const name of ['Ana', 'Ben', 'Cleo']) await vault.create(intakeOf(name, canary))
  await vault.close()
})
const openAt = (dir: string): Promise<Vault> =>
  openVault({ dir, vaultId: access.header.id, key: Buffer.from(access.key), rescanAfterMs: 0 })
const withPassphrase = (typed: string) => (header: SealedHeader) => unwrapKey(header, { passphrase: typed })
const keyOf = () => Promise.resolve(Buffer.from(access.key))

async function aVault() {
  const dir = path.join(freshFolder(), 'vault')
  await cp(made, dir, { recursive: true })
  const vault = await openAt(dir)
  const { students } = await vault.list()
  return { dir, vault, ids: students.map(({ id }) => id), file: `${dir}.casepath-backup` }
}
const names = async (vault: Vault) => (await vault.list()).students.map(({ givenName }) => givenName).toSorted()

describe('a backup of the whole vault', () => {
  it('brings every student back after the folder is lost, with passphrase and code as they were', async () => {
    const { dir, vault, file } = await aVault()
    expect((await vault.backUp(file)).students).toHaveLength(3)
    await vault.close()
    await rm(dir, { recursive: true })
    expect(await restoreBackup({ file, keyFor: withPassphrase(passphrase), dir, now })).toMatchObject({ keptAt: null })
    const back = await openAt(dir)
    expect(await names(back)).toEqual(['Ana', 'Ben', 'Cleo'])
    expect((await back.list()).unreadable).toEqual([])
    await back.close()
  })

  it('revives nobody who was destroyed since it was made, and keeps their line', async () => {
    const { dir, vault, file, ids } = await aVault()
    await vault.backUp(file)
    const { record, revision } = await vault.get(ids[0]!)
    const trashed = { at: now.toISOString(), by: '', reason: '' }
    await vault.save(revision, { ...record, keeping: { ...record.keeping, trashed } })
    const line = await vault.destroy(ids[0]!, { at: now.toISOString(), by: 'M. Ortiz', reason: '', backups: null })
    await vault.close()
    expect((await restoreBackup({ file, keyFor: keyOf, dir, now })).destroyed).toEqual([line])
    expect(filesBelow(dir).filter((name) => name.includes(ids[0]!))).toEqual([`students/${ids[0]}.destroyed.json`])
    const back = await openAt(dir)
    expect((await back.list()).students.map(({ id }) => id).toSorted()).toEqual(ids.slice(1).toSorted())
    expect((await back.destructions.list()).destroyed).toEqual([line])
    await back.close()
  })

  it("is not stopped by a file that is nobody's: it is left out by name", async () => {
    const { dir, vault, file, ids } = await aVault()
    const foreign = [`${ids[0]} was "it"?`, `${ids[0]} (2)`, `${ids[1]}.plan-${'0'.repeat(32)}`]
    for (const name of foreign) await writeFile(studentFile(dir, name), 'junk')
    await truncate(studentFile(dir, foreign[2]!), 65 * 1024 * 1024)
    const { students, leftOut } = await vault.backUp(file)
    expect(students).toHaveLength(3)
    expect(leftOut.toSorted()).toEqual(foreign.map((name) => `students/${name}.json`).toSorted())
    await vault.close()
  })

  it('says nothing about anybody without the key', async () => {
    const { vault, file, dir } = await aVault()
    await vault.backUp(file)
    await vault.close()
    expect(everythingOnDisk(path.dirname(dir))).not.toMatch(/Zyxcanary|Ana|Cleo/)
    expect((await readBackup(file, keyOf)).students.map(({ familyName }) => familyName)).toContain(canary)
  })

  it('keeps what was there when it is restored over a vault', async () => {
    const { dir, vault, file } = await aVault()
    await vault.backUp(file)
    await vault.create(intakeOf('Dora', canary))
    await vault.close()
    const { keptAt } = await restoreBackup({ file, keyFor: withPassphrase(passphrase), dir, now })
    expect(keptAt).toBe(`${dir}.before-restore-2026-11-22`)
    const [restored, kept] = [await openAt(dir), await openAt(keptAt ?? '')]
    expect(await names(restored)).toEqual(['Ana', 'Ben', 'Cleo'])
    expect(await names(kept)).toEqual(['Ana', 'Ben', 'Cleo', 'Dora'])
    await Promise.all([restored.close(), kept.close()])
    // A second one on the same day takes another name.
    expect(await restoreBackup({ file, keyFor: withPassphrase(passphrase), dir, now })).toMatchObject({
      keptAt: `${keptAt}-2`,
    })
  })

  it('changes nothing with the wrong passphrase, and leaves nothing behind', async () => {
    const { dir, vault, file } = await aVault()
    await vault.backUp(file)
    await vault.close()
    const before = everythingOnDisk(path.dirname(dir))
    await expect(restoreBackup({ file, keyFor: withPassphrase('wrong horse'), dir, now })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(everythingOnDisk(path.dirname(dir))).toBe(before)
  })

  it('takes the version before a damaged one, and names the student of whom there is none', async () => {
    const { dir, vault, ids, file } = await aVault()
    const [first = '', second = ''] = ids
    const { revision, record } = await vault.get(first)
    await vault.save(revision, { ...record, pinned: ['nurse'] })
    await vault.close()
    const reopened = await openAt(dir)
    await writeFile(studentFile(dir, first), 'torn')
    await writeFile(studentFile(dir, second), 'torn')
    const reading = await reopened.backUp(file)
    expect(reading.unreadable).toEqual([second])
    expect(reading.students.map(({ id }) => id).toSorted()).toEqual(ids.filter((id) => id !== second).toSorted())
    await reopened.close()
  })

  it('is not finished when the vault is locked meanwhile, and leaves nothing half-made', async () => {
    const { dir, vault, file } = await aVault()
    const refused = expect(vault.backUp(file)).rejects.toMatchObject({ code: 'locked' })
    await vault.close()
    await refused
    expect(filesBelow(path.dirname(dir)).filter((name) => !name.startsWith('vault/'))).toEqual([])
  })

  it('notices every cut, lost, doubled, swapped and altered line', async () => {
    const { vault, file } = await aVault()
    await vault.backUp(file)
    await vault.close()
    const text = await readFile(file, 'utf8')
    const lines = text.trimEnd().split('\n')
    const [head = '', a = '', b = '', c = '', end = ''] = lines
    const swapped = (JSON.parse(a) as { path: string }).path
    const spoiled = [
      text.slice(0, -1),
      [head, a, b, c].join('\n') + '\n',
      [head, a, b, end].join('\n') + '\n',
      [head, a, a, b, c, end].join('\n') + '\n',
      [head, a, b, c, end, a].join('\n') + '\n',
      [head, b.replace((JSON.parse(b) as { path: string }).path, swapped), a, c, end].join('\n') + '\n',
      text.replace(/"revision\\":1/, '"revision\\":2'),
    ]
    for (let n = 0; n < 200; n++) {
      const bytes = Buffer.from(text)
      const at = head.length + 1 + (randomBytes(4).readUInt32BE() % (bytes.length - head.length - 1))
      bytes[at] = bytes[at]! ^ (1 << (n % 8))
      spoiled.push(bytes.toString('latin1'))
    }
    for (const [n, wrong] of spoiled.entries()) {
      await writeFile(file, wrong, 'latin1')
      const reading = await readBackup(file, keyOf)
      expect(() => reading.assertWhole(), `number ${n}`).toThrow('not whole')
    }
  })

  it('gives back what is sound of a damaged backup, only when asked to', async () => {
    const { dir, vault, file } = await aVault()
    await vault.backUp(file)
    await vault.close()
    const lines = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, [lines[0], lines[1]?.slice(0, -60), ...lines.slice(2)].join('\n'))
    await expect(restoreBackup({ file, keyFor: withPassphrase(passphrase), dir, now })).rejects.toMatchObject({
      code: 'backup-damaged',
    })
    const { reading } = await restoreBackup({ file, keyFor: withPassphrase(passphrase), dir, now, partial: true })
    expect([reading.students.length, reading.lost.length]).toEqual([2, 1])
    const back = await openAt(dir)
    expect((await back.list()).students).toHaveLength(2)
    await back.close()
  })

  it('brings nobody back as an older or unlisted line would have it, and counts those lines', async () => {
    const { dir, vault, ids, file } = await aVault()
    const [id = ''] = ids
    const linesOf = async () => (await readFile(file, 'utf8')).trimEnd().split('\n')
    const isTheirs = (line: string): boolean => line.startsWith(`{"path":"students/${id}`)
    await vault.backUp(file)
    const older = (await linesOf()).find(isTheirs) ?? ''
    const { revision, record } = await vault.get(id)
    await vault.save(revision, { ...record, pinned: ['nurse'] })
    const added = await vault.create(intakeOf('Dora', canary))
    await vault.backUp(file)
    const dora = (await linesOf()).find((line) => line.includes(added.record.id)) ?? ''
    await rm(studentFile(dir, added.record.id))
    await vault.backUp(file)
    await vault.close()
    const [head = '', ...rest] = await linesOf()
    await writeFile(file, [head, older, dora, ...rest, older].join('\n') + '\n')
    const shown: string[][] = []
    const reading = await readBackup(file, keyOf, (one) => void (one.id === id && shown.push(one.pinned)))
    expect([reading.damaged, reading.extra, reading.lost]).toEqual([2, 1, []])
    expect(shown).toEqual([['nurse']])
    await restoreBackup({ file, keyFor: keyOf, dir, now, partial: true })
    const back = await openAt(dir)
    expect((await back.get(id)).record.pinned).toEqual(['nurse'])
    expect(await names(back)).toEqual(['Ana', 'Ben', 'Cleo'])
    await back.close()
  })

  it('takes from a backup without its list only what belongs into one', async () => {
    const { vault, file } = await aVault()
    await vault.backUp(file)
    await vault.close()
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').slice(0, -1)
    const foreign = JSON.stringify({ path: 'index.json', text: 'planted' })
    await writeFile(file, [...lines, foreign].join('\n') + '\n')
    const dir = path.join(freshFolder(), 'v')
    const { reading } = await restoreBackup({ file, keyFor: keyOf, dir, now, partial: true })
    expect([reading.complete, reading.extra, reading.students.length]).toEqual([false, 1, 3])
    expect(filesBelow(dir)).not.toContain('index.json')
  })

  it.each([
    ['', 'not-a-backup'],
    ['{}\n', 'not-a-backup'],
    ['{"format":"casepath-backup/2"}\n', 'vault-newer'],
    [
      '{"format":"casepath-backup/1","madeAt":"2026-11-22T12:00:00Z","header":{"format":"casepath-vault/1"}}\n',
      'not-a-backup',
    ],
    [JSON.stringify({ format: 'casepath-backup/1' }), 'not-a-backup'],
  ])('refuses %j', async (text, code) => {
    const file = path.join(freshFolder(), 'x.casepath-backup')
    await writeFile(file, text)
    await expect(readBackup(file, keyOf)).rejects.toMatchObject({ code })
  })

  it.each(['../vault.json', 'students/../../x.json', '/etc/passwd', 'a/b/c.json', '.hidden', 'students/.x', 'C:\\x'])(
    'writes no file to %s',
    async (name) => {
      const { vault, file } = await aVault()
      await vault.backUp(file)
      await vault.close()
      const [head, ...rest] = (await readFile(file, 'utf8')).split('\n')
      await writeFile(file, [head, JSON.stringify({ path: name, text: 'x' }), ...rest].join('\n'))
      const dir = path.join(freshFolder(), 'v')
      await restoreBackup({ file, keyFor: withPassphrase(passphrase), dir, now, partial: true })
      expect(
        filesBelow(path.dirname(dir)).filter((one) => !/^v\/(vault|students\/[a-z0-9-]+)\.json$/.test(one)),
      ).toEqual([])
    },
  )
})

describe('bringing one student back', () => {
  it('puts the record in as the newest version, over a sound, a damaged or no document', async () => {
    const { dir, vault, ids, file } = await aVault()
    await vault.backUp(file)
    const records = await Promise.all(ids.map(async (id) => (await vault.get(id)).record))
    const [sound = '', damaged = '', gone = ''] = ids
    await vault.save(1, { ...records[0]!, pinned: ['nurse'] })
    await vault.close()
    await writeFile(
      studentFile(dir, damaged),
      (await readFile(studentFile(dir, damaged), 'utf8')).replace('"data":"', '"data":"AAAA'),
    )
    await rm(studentFile(dir, gone))
    const again = await openAt(dir)
    for (const record of records) await again.bringBack(record)
    expect((await again.get(sound)).record.pinned).toEqual([])
    expect((await again.get(sound)).revision).toBe(3)
    expect(await names(again)).toEqual(['Ana', 'Ben', 'Cleo'])
    await again.close()
    expect(filesBelow(dir).filter((name) => name.includes('.damaged-'))).toHaveLength(1)
  })
})

describe('the folder of backups', () => {
  it('removes outdated ones only after a new one was read back, and never what is not this vault’s', async () => {
    const { vault } = await aVault()
    const folder = path.join(freshFolder(), 'backups')
    const id = access.header.id
    const hour = (n: number) => new Date(now.getTime() + n * 3_600_000)
    for (let n = 0; n < 6; n++) await addBackup(folder, id, hour(n), (file) => vault.backUp(file))
    await writeFile(path.join(folder, 'letter.txt'), 'mine')
    await writeFile(path.join(folder, 'casepath-ffffffff-2020-01-01-000000.casepath-backup'), 'another vault')
    expect((await listBackups(folder, id)).map(({ madeAt }) => madeAt)).toEqual(
      [5, 4, 3].map((n) => hour(n).toISOString()),
    )
    const before = await readdir(folder)
    await expect(addBackup(folder, id, hour(7), () => Promise.reject(new Error('full')))).rejects.toThrow('full')
    expect(await readdir(folder)).toEqual(before)
    await vault.close()
  })
})
