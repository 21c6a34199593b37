import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openVault, type Vault } from '../../../../src/node/vault/vault'
import type { StudentStore } from '../../../../src/renderer/lib/student-store'
import { pathKey } from '../../../../src/shared/merge'
import type { StudentRecord } from '../../../../src/shared/record'
import { editTogether } from '../../../crash/editors'
import { isInstalled } from '../../../fixtures/other-program'
import { windowOn } from '../../../fixtures/window'
import { keepAlike } from '../../../sync/syncthing'
import { bundleChild } from '../../main/children/bundle'
import { emptyVault, freshFolder, intakeOf, studentFile } from '../../main/support'

type Change = (record: StudentRecord) => StudentRecord
const goals =
  (text: string): Change =>
  (r) => ({ ...r, intake: { ...r.intake, goals: text } })
const about =
  (fields: object): Change =>
  (r) => ({ ...r, intake: { ...r.intake, student: { ...r.intake.student, ...fields } } })
const pin =
  (specialty: string): Change =>
  (r) => ({ ...r, pinned: [...r.pinned, specialty] })

async function edit(store: StudentStore, id: string, ...changes: readonly Change[]): Promise<boolean> {
  const document = await store.open(id)
  let isSaved = true
  for (const change of changes) {
    document.update(change)
    isSaved = await document.flush()
  }
  return isSaved
}

/** What the notice on the list of students does at one press; of a text that both sides changed, both are kept. */
async function bringIn({ copies }: Vault): Promise<number> {
  const found = await copies.list()
  for (const { id } of found) {
    const { clashes } = await copies.read(id)
    await copies.merge(id, Object.fromEntries(clashes.map(({ path: at }) => [pathKey(at), 'both'])))
  }
  return found.length
}

const contentOf = async (vault: Vault) => {
  const { students } = await vault.list()
  const records = await Promise.all(students.map(async ({ id }) => (await vault.get(id)).record))
  const content = records.map((record) => ({ ...record, updatedAt: '', lineage: null }))
  return content.toSorted((a, b) => a.id.localeCompare(b.id))
}
const conflictsIn = (dir: string) =>
  readdirSync(path.join(dir, 'students')).filter((name) => name.includes('.sync-conflict-'))

it('loses no edit of four processes that save the same students at once, one of them killed', async () => {
  const figures = await editTogether(await bundleChild('editor'), { processes: 4, edits: 25 })
  expect(figures).toMatchObject({ lost: 0, doubled: 0, torn: 0, plaintext: 0 })
  // Three of them saved 25 edits and each student's last word; less would be no crowd.
  expect(figures.saves).toBeGreaterThan(3 * 25)
  expect(figures.edits).toBeGreaterThan(3 * 25)
})

if (isInstalled('syncthing', '--version'))
  it('loses nothing between two computers that Syncthing keeps alike and that both went on while apart', async () => {
    const { dir: here, vaultId, key, open } = emptyVault()
    const there = freshFolder()
    const office = await open()
    const [ana, ben] = [
      (await office.create(intakeOf('Ana', 'Núñez'))).record.id,
      (await office.create(intakeOf('Ben', 'Ito'))).record.id,
    ]
    const sync = await keepAlike(freshFolder(), [here, there])
    try {
      await sync.settle()
      const home = await openVault({ dir: there, vaultId, key: Buffer.from(key), rescanAfterMs: 0 })
      const [atOffice, atHome] = [windowOn(office), windowOn(home)]
      const old = path.join(freshFolder(), 'old.json')
      copyFileSync(studentFile(here, ana), old)

      await sync.disconnect()
      await edit(atOffice, ana, goals('a'), goals('ab'), goals('abc'), pin('school'), about({ phone: '1' }))
      await edit(atHome, ana, about({ email: 'ana@example.org' }), pin('trauma'))
      await edit(atOffice, ben, goals('Said in the office.'))
      await edit(atHome, ben, goals('Said at home.'), about({ phone: '2' }))
      const cleo = (await office.create(intakeOf('Cleo', 'Park'))).record.id
      const dan = (await home.create(intakeOf('Dan', 'Roy'))).record.id
      await edit(atOffice, cleo, pin('health'))
      await sync.connect()
      await sync.settle()
      expect(conflictsIn(here).length).toBeGreaterThanOrEqual(2)
      // One of each two has a lower revision than the computer it came to had seen: another branch, nothing put back.
      for (const vault of [office, home]) expect((await vault.list()).unreadable).toEqual([])

      // The window that was open all the time goes on from what it shows.
      expect(await edit(atOffice, ana, about({ guardian: 'M. Núñez' }))).toBe(true)
      expect((await atOffice.open(ana)).getSnapshot().record).toMatchObject({
        intake: { goals: 'abc', student: { phone: '1', email: 'ana@example.org' } },
      })
      for (let open = 1, round = 0; open > 0; round++) {
        expect(round).toBeLessThan(8)
        open = (await bringIn(office)) + (await bringIn(home))
        await sync.settle()
      }
      const [ofOffice, ofHome] = [await contentOf(office), await contentOf(home)]
      expect(ofOffice).toEqual(ofHome)
      const found = new Map(ofOffice.map((record) => [record.id, record]))
      expect(found.size).toBe(4)
      const student = { phone: '1', email: 'ana@example.org', guardian: 'M. Núñez' }
      expect(found.get(ana)?.intake).toMatchObject({ goals: 'abc', student })
      expect(found.get(ana)?.pinned.toSorted()).toEqual(['school', 'trauma'])
      const both = ['Said at home.', 'Said in the office.'].join('\n\n')
      expect(found.get(ben)?.intake).toMatchObject({ goals: both, student: { phone: '2' } })
      expect(found.get(cleo)?.pinned).toEqual(['health'])
      expect(found.has(dan)).toBe(true)
      for (const dir of [here, there]) expect(conflictsIn(dir)).toEqual([])
      for (const vault of [office, home]) expect((await vault.list()).unreadable).toEqual([])

      // And a version that somebody put back is still called what it is.
      copyFileSync(old, studentFile(here, ana))
      expect((await office.list()).unreadable).toMatchObject([{ id: ana, reason: 'older' }])
      await office.close()
      await home.close()
    } finally {
      await sync.stop()
    }
  })
