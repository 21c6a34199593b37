import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../../../src/core/documents/model'
import { emptyLocal, type LocalKnowledge } from '../../../../src/core/local/local'
import { createSealedVault, unwrapKey, unwrapKeyIn, type Access } from '../../../../src/node/vault/access'
import { readBackup } from '../../../../src/node/vault/backup/read-backup'
import { restoreBackup } from '../../../../src/node/vault/backup/restore-backup'
import { changePassphrase } from '../../../../src/node/vault/change-keys'
import { readHeader } from '../../../../src/node/vault/header-file'
import { writeHandover } from '../../../../src/node/vault/handover/write-handover'
import { openVault, type Vault } from '../../../../src/node/vault/vault'
import { verifyVault } from '../../../../src/node/vault/verify'
import { planOf, rosaSteps } from '../../../fixtures/documents/rosa'
import { filesBelow, freshFolder, intakeOf, studentFile } from '../../main/support'

const passphrase = 'otter lamp quiet river'
const next = 'seven other unlikely clouds'
const now = new Date('2026-11-22T12:00:00Z')
const pdf = new TextEncoder().encode('%PDF-1.7 as it was signed')
const document: DocumentModel = {
  info: { title: 'Plan', author: '', subject: '', language: 'en-US', date: '2026-11-20', paper: 'letter' },
  furniture: { running: '', foot: '', pageOf: '' },
  substitutes: { script: '', symbol: '' },
  sections: [],
}
const marks = {
  Syncthing: '.sync-conflict-20261122-101530-ABCDEF7',
  OneDrive: '-FRONT-DESK',
  Dropbox: " (Ana Núñez's conflicted copy 2026-11-22)",
}
const college = (name: string, id = '11111111-1111-4111-8111-111111111111'): LocalKnowledge['colleges'][number] => ({
  id,
  addedBy: '',
  addedOn: '2026-11-01',
  changedOn: '2026-11-01',
  note: '',
  name,
  city: '',
  state: null,
  programs: [],
  cswe: 'unknown',
})

let access: Access
let made: string
let ids: string[]
/** A vault with one of each file: documents of two versions, a printed plan, local knowledge, a log and a destruction. */
beforeAll(async () => {
  made = path.join(freshFolder(), 'vault')
  access = await createSealedVault(made, passphrase)
  const vault = await openAt(made)
  const { record, revision } = await vault.create(intakeOf('Ana', 'Reyes'))
  const sha256 = await vault.revisions.keep(record.id, { plan: planOf(rosaSteps), document }, pdf)
  const printed = {
    number: 1,
    at: '2026-11-20T10:00:00.000Z',
    on: '2026-11-20',
    by: '',
    way: 'printed',
    pages: 2,
  } as const
  await vault.save(revision, {
    ...record,
    revisions: [{ ...printed, documentDate: '2026-11-20', sha256, signatures: [] }],
  })
  const ben = (await vault.create(intakeOf('Ben', 'Ito'))).record
  await vault.save(1, { ...ben, keeping: { ...ben.keeping, trashed: { at: now.toISOString(), by: '', reason: '' } } })
  await vault.destroy(ben.id, { at: now.toISOString(), by: 'M. Ortiz', reason: 'asked', backups: [] })
  await vault.local.save(0, { ...emptyLocal, colleges: [college('Hill College')] })
  await vault.activity.note({ what: 'unlocked' })
  await vault.close()
  ids = [record.id, ben.id]
})
const openAt = (dir: string): Promise<Vault> =>
  openVault({ dir, vaultId: access.header.id, key: Buffer.from(access.key), rescanAfterMs: 0 })
const keyOf = () => Promise.resolve(Buffer.from(access.key))
const verify = (dir: string) => verifyVault(dir, { header: access.header, key: Buffer.from(access.key) })

function copyOfVault(): string {
  const dir = path.join(freshFolder(), 'vault')
  cpSync(made, dir, { recursive: true })
  return dir
}
const withMark = (file: string, mark: string): string => file.replace(/(\.[a-z]+)$/, `${mark}$1`)
/** A second one of every file of the folder, as if each had been changed on both sides. */
function doubleAll(dir: string, mark: string): void {
  for (const file of filesBelow(dir)) copyFileSync(path.join(dir, file), withMark(path.join(dir, file), mark))
  writeFileSync(path.join(dir, 'writing' + mark + '.lock'), '1 elsewhere x')
  // What programs and people put into a folder besides.
  for (const name of ['desktop.ini', '.DS_Store', '.stignore', 'My notes (draft).json', 'index-of-my-own.json'])
    writeFileSync(path.join(dir, name), '\u0000 not ours')
}

describe.each(Object.entries(marks))('with a copy by %s of every file', (_program, mark) => {
  it('everything goes on: list, verify, backup and restore, destruction list', async () => {
    const dir = copyOfVault()
    doubleAll(dir, mark)
    expect(await verify(dir)).toMatchObject({ sound: 1, problems: [], planProblems: [], waiting: { damaged: 0 } })
    const vault = await openAt(dir)
    expect(await vault.list()).toMatchObject({ students: [{ givenName: 'Ana' }], unreadable: [] })
    const file = `${dir}.casepath-backup`
    const back = await vault.backUp(file)
    expect(back.lost).toEqual([])
    expect(back.students.map(({ givenName }) => givenName)).toEqual(['Ana'])
    expect((await vault.destructions.list()).destroyed).toHaveLength(1)
    expect((await vault.destructions.list()).unreadable).toBe(0)
    await vault.close()
    // Elsewhere, all of it comes back, copies included, and nothing that is not ours.
    const restored = path.join(freshFolder(), 'vault')
    await restoreBackup({ file, keyFor: keyOf, dir: restored, now })
    expect(existsSync(withMark(studentFile(restored, ids[0]!), mark))).toBe(true)
    expect(filesBelow(restored).filter((name) => /notes|desktop|own/.test(name))).toEqual([])
    expect(await verify(restored)).toMatchObject({ sound: 1, problems: [], log: { problems: [] } })
  })

  it('what says nothing new is cleared away, and nothing that is not ours', async () => {
    const dir = copyOfVault()
    doubleAll(dir, mark)
    const vault = await openAt(dir)
    expect(await vault.copies.list()).toEqual([])
    expect((await vault.local.get()).local.colleges).toHaveLength(1)
    await vault.close()
    await (await openAt(dir)).close()
    const left = filesBelow(dir).filter((file) => file.includes(mark))
    // The log's lines are read from both; a line of the destruction list is never removed; of headers, `keepCopy` decides.
    expect(left.filter((file) => !/activity|destroyed|vault/.test(file))).toEqual([])
    expect(readFileSync(path.join(dir, 'index-of-my-own.json'), 'utf8')).toContain('not ours')
    expect(readFileSync(path.join(dir, 'My notes (draft).json'), 'utf8')).toContain('not ours')
  })

  it('a document of which only the copy is left is there again, and so is a printed plan', async () => {
    const dir = copyOfVault()
    for (const file of filesBelow(path.join(dir, 'students')).filter((name) => name.startsWith(ids[0]!))) {
      const whole = path.join(dir, 'students', file)
      if (file.includes('.prev.')) rmSync(whole)
      else renameSync(whole, withMark(whole, mark))
    }
    const vault = await openAt(dir)
    const [copy] = await vault.copies.list()
    expect(copy).toMatchObject({ student: ids[0], clashes: 0 })
    await vault.copies.merge(copy!.id)
    const { record } = await vault.get(ids[0]!)
    expect(Buffer.from((await vault.revisions.read(record.id, record.revisions[0]!)).pdf)).toEqual(Buffer.from(pdf))
    await vault.close()
    expect(await verify(dir)).toMatchObject({ sound: 1, plans: 1, planProblems: [], waiting: { sound: 0, damaged: 0 } })
  })

  it('local knowledge of both sides is there, and an entry that both changed stands twice', async () => {
    const dir = copyOfVault()
    const other = copyOfVault()
    const here = await openAt(dir)
    const there = await openAt(other)
    const added = '22222222-2222-4222-8222-222222222222'
    await here.local.save(1, { ...emptyLocal, colleges: [college('Hill College, north')] })
    await there.local.save(1, { ...emptyLocal, colleges: [college('Hill College, south'), college('Bay', added)] })
    copyFileSync(path.join(other, 'local.json'), path.join(dir, `local${mark}.json`))
    const names = async (vault: Vault) => (await vault.local.get()).local.colleges.map(({ name }) => name).toSorted()
    expect(await names(here)).toEqual(['Bay', 'Hill College, north', 'Hill College, south'])
    expect(readdirSync(dir).filter((name) => name.includes(mark))).toEqual([])
    // The same once more: the program may bring it again.
    copyFileSync(path.join(other, 'local.json'), path.join(dir, `local${mark}.json`))
    expect(await names(here)).toHaveLength(3)
    await Promise.all([here.close(), there.close()])
  })
})

it('a student of whom copies lie beside is handed over as they are', async () => {
  const dir = copyOfVault()
  doubleAll(dir, marks.Dropbox)
  const vault = await openAt(dir)
  const work = {
    vault,
    student: ids[0]!,
    file: `${dir}.casepath-handover`,
    passphrase,
    from: { name: '', school: '' },
    now,
  }
  expect(await writeHandover(work)).toEqual({ plans: 1, plansLost: 0 })
  await vault.close()
})

describe('a header that a sync program set aside', () => {
  it('lets in whoever changed the passphrase on the other computer, and goes with the next change', async () => {
    const [dir, other] = [copyOfVault(), copyOfVault()]
    await changePassphrase(other, passphrase, next)
    const copy = path.join(dir, `vault${marks.Dropbox}.json`)
    copyFileSync(path.join(other, 'vault.json'), copy)
    const { header } = (await readHeader(dir))!
    if (header.kind !== 'sealed') throw new Error('not sealed')
    await expect(unwrapKey(header, { passphrase: next })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(await unwrapKeyIn(dir, header, { passphrase: next })).toEqual(access.key)
    await expect(unwrapKeyIn(dir, header, { passphrase: 'neither' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(await verify(dir)).toMatchObject({ otherHeaders: 1 })
    await changePassphrase(dir, next, 'a third one of four words')
    expect(existsSync(copy)).toBe(false)
    await expect(unwrapKeyIn(dir, header, { passphrase: next })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })

  it('stands in where both of ours are gone', async () => {
    const dir = copyOfVault()
    renameSync(path.join(dir, 'vault.json'), path.join(dir, 'vault-FRONT-DESK.json'))
    rmSync(path.join(dir, 'students/vault-header.json'))
    expect(await readHeader(dir)).toMatchObject({ recovered: true, header: { id: access.header.id } })
    expect(existsSync(path.join(dir, 'vault.json'))).toBe(true)
  })
})

describe("another vault's vault.json", () => {
  it('gives way to the second copy, and both are kept', async () => {
    const [dir, foreign] = [copyOfVault(), path.join(freshFolder(), 'foreign')]
    await createSealedVault(foreign, next)
    const text = readFileSync(path.join(foreign, 'vault.json'))
    writeFileSync(path.join(dir, 'vault.json'), text)
    expect(await readHeader(dir)).toMatchObject({ recovered: true, header: { id: access.header.id } })
    const kept = readdirSync(dir).filter((name) => name.startsWith('vault.damaged-'))
    expect(kept.map((name) => readFileSync(path.join(dir, name)))).toEqual([text])
    // With neither of ours left it is named, and nothing is overwritten.
    writeFileSync(path.join(dir, 'vault.json'), text)
    rmSync(path.join(dir, 'students/vault-header.json'))
    for (const name of readdirSync(dir).filter((one) => one.startsWith('vault.damaged-'))) rmSync(path.join(dir, name))
    await expect(readHeader(dir)).rejects.toMatchObject({ code: 'vault-header-lost' })
    expect(readFileSync(path.join(dir, 'vault.json'))).toEqual(text)
    expect((await readBackupOf(dir)).students).toHaveLength(1)
  })
})

/** The students are still all there: with the right header beside them everything opens. */
async function readBackupOf(dir: string) {
  copyFileSync(path.join(made, 'vault.json'), path.join(dir, 'vault.json'))
  const vault = await openAt(dir)
  await vault.backUp(`${dir}.casepath-backup`)
  await vault.close()
  return readBackup(`${dir}.casepath-backup`, keyOf)
}
