import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyLocal } from '../../../../src/core/local/local'
import { openSettings } from '../../../../src/main/settings/settings-store'
import { readSealedHeader, unwrapKey, type Access } from '../../../../src/node/vault/access'
import { readBackup } from '../../../../src/node/vault/backup/read-backup'
import { holdKey } from '../../../../src/node/vault/data-key'
import type { Drafts } from '../../../../src/shared/drafts'
import { readDrafts, saveDrafts } from '../../../../src/node/vault/drafts'
import { openDocument, sealDocument, type Address } from '../../../../src/node/vault/envelope'
import { openHandover, readSealedHandover } from '../../../../src/node/vault/handover/read-handover'
import { readPrivateNotes, savePrivateNotes } from '../../../../src/node/vault/private-notes'
import { openVault } from '../../../../src/node/vault/vault'
import { verifyVault } from '../../../../src/node/vault/verify'
import { freshFolder } from '../../main/support'

/** Everything the first version wrote, one of each kind, as it wrote it. It must open for ever. */
const fixture = path.resolve('tests/fixtures/vault-v1')
const [id, trashed] = ['05e3b5f3-5c79-4df1-9861-f9e327db5c27', '6bc1fd20-049d-4d1f-9350-1931f412b248']

let access: Access
beforeAll(async () => {
  const { header } = await readSealedHeader(path.join(fixture, 'vault'))
  access = { header, key: await unwrapKey(header, { passphrase: 'four quite unrelated words' }) }
})

function copyOfFixture() {
  const root = freshFolder()
  cpSync(fixture, root, { recursive: true })
  const dir = path.join(root, 'vault')
  const file = (inside: string) => path.join(root, inside)
  const key = () => holdKey(Buffer.from(access.key))
  return {
    root,
    dir,
    file,
    text: (inside: string) => readFileSync(file(inside), 'utf8'),
    open: () => openVault({ dir, vaultId: access.header.id, key: Buffer.from(access.key), rescanAfterMs: 0 }),
    drawer: { folder: path.join(root, 'private-notes'), vaultId: access.header.id, key: key() },
  }
}
const logOf = (dir: string) => path.join('vault/activity', readdirSync(path.join(dir, 'activity'))[0]!)
const privateFile = (ending: string) => `private-notes/${access.header.id}/${id}${ending}.json`

describe('what the first version wrote', () => {
  it('opens, with everything that was in it', async () => {
    const { dir, open, file, drawer } = copyOfFixture()
    expect(await verifyVault(dir, { ...access, key: Buffer.from(access.key) })).toMatchObject({
      sound: 2,
      problems: [],
      plans: 1,
      planProblems: [],
      local: { state: 'sound' },
      headerTwice: true,
      log: { lines: 2, interrupted: 0, problems: [] },
    })
    const vault = await open()
    expect(await vault.list()).toMatchObject({ students: [{ id, familyName: 'Example' }], unreadable: [] })
    const { record } = await vault.get(id)
    expect(record.intake.goals).toBe('Help people')
    const { pdf } = await vault.revisions.read(id, record.revisions[0]!)
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.7 as it was signed')
    expect((await vault.trash()).map((one) => one.id)).toEqual([trashed])
    expect(await vault.destructions.list()).toMatchObject({ destroyed: [{ familyName: 'Destroyed' }], unreadable: 0 })
    expect((await vault.local.get()).local.colleges).toMatchObject([{ name: 'Hill College' }])
    expect((await vault.activity.read()).entries).toMatchObject([
      { what: 'unlocked' },
      { what: 'printed', student: id },
    ])
    await vault.close()
    const backup = await readBackup(file('whole.casepath-backup'), () => Promise.resolve(Buffer.from(access.key)))
    backup.assertWhole()
    expect(backup.students.map(({ familyName }) => familyName).toSorted()).toEqual(['Example', 'Trashed'])
    const handover = await openHandover(
      await readSealedHandover(file('nadia.casepath-handover')),
      'otter lamp quiet river',
    )
    expect(handover).toMatchObject({ record: { id }, plans: [{}], from: { school: 'Lincoln High' } })
    expect(await readPrivateNotes(drawer, id)).toMatchObject({ revision: 1, notes: [{ text: 'likes chess' }] })
    expect(await readDrafts(drawer, id)).toEqual({ 'entry-text': 'half a' })
  })
})

/** A document as a later Casepath writes it: one schema on, or in another format altogether. */
const later = {
  'a later schema': (text: string, key: Buffer): string => {
    const { vault, kind, id: of, schemaVersion, revision } = JSON.parse(text) as Address
    const opened = openDocument(holdKey(Buffer.from(key)), { vault, kind, id: of }, text)
    if (opened.state !== 'open') throw new Error('does not open')
    const address = { vault, kind, id: of, schemaVersion: schemaVersion + 1, revision }
    return sealDocument(holdKey(Buffer.from(key)), address, opened.plain)
  },
  'a later format': (text: string): string => text.replace('casepath-sealed/1', 'casepath-sealed/2'),
}

describe.each(Object.entries(later))('a document of %s is refused and left as it is', (_name, make) => {
  const put = ({ file, text }: ReturnType<typeof copyOfFixture>, inside: string): string => {
    const changed = make(text(inside), access.key)
    writeFileSync(file(inside), changed)
    return changed
  }

  it('student', async () => {
    const copy = copyOfFixture()
    const changed = put(copy, `vault/students/${id}.json`)
    const vault = await copy.open()
    expect((await vault.list()).unreadable).toEqual([{ id, recovered: false, reason: 'newer' }])
    await expect(vault.get(id)).rejects.toMatchObject({ code: 'vault-newer' })
    await vault.backUp(copy.file('again.casepath-backup'))
    await vault.close()
    expect(copy.text(`vault/students/${id}.json`)).toBe(changed)
  })

  it('student that another window of a later version saved while this one had them open', async () => {
    const copy = copyOfFixture()
    const vault = await copy.open()
    const { record, revision } = await vault.get(id)
    const changed = put(copy, `vault/students/${id}.json`)
    // Of the same revision, so that only the version tells.
    await vault.save(revision, record).catch(() => {})
    await vault.close()
    const names = readdirSync(path.join(copy.dir, 'students')).filter((name) => name.startsWith(id))
    const texts = names.map((name) => copy.text(`vault/students/${name}`))
    expect(texts).toContain(changed)
  })

  it('list of students', async () => {
    const copy = copyOfFixture()
    const changed = put(copy, 'vault/index.json')
    const vault = await copy.open()
    expect((await vault.list()).students).toHaveLength(1)
    const { record, revision } = await vault.get(id)
    await vault.save(revision, record)
    await vault.close()
    expect(copy.text('vault/index.json')).toBe(changed)
  })

  it('local knowledge', async () => {
    const copy = copyOfFixture()
    const changed = put(copy, 'vault/local.json')
    const vault = await copy.open()
    await expect(vault.local.get()).rejects.toMatchObject({ code: 'vault-newer' })
    for (const seen of [0, 1]) await vault.local.save(seen, emptyLocal).catch(() => {})
    await vault.close()
    expect(copy.text('vault/local.json')).toBe(changed)
  })

  it('private notes and drafts', async () => {
    const copy = copyOfFixture()
    const [notes, drafts] = [put(copy, privateFile('')), put(copy, privateFile('.drafts'))]
    await expect(readPrivateNotes(copy.drawer, id)).rejects.toMatchObject({ code: 'vault-newer' })
    await expect(savePrivateNotes(copy.drawer, id, 0, [])).rejects.toMatchObject({ code: 'vault-newer' })
    await expect(readDrafts(copy.drawer, id)).rejects.toMatchObject({ code: 'vault-newer' })
    for (const given of ['{"entry-text":"other"}', '{}'])
      await expect(saveDrafts(copy.drawer, id, JSON.parse(given) as Drafts)).rejects.toMatchObject({
        code: 'vault-newer',
      })
    expect([copy.text(privateFile('')), copy.text(privateFile('.drafts'))]).toEqual([notes, drafts])
  })
})

describe('what a later version wrote', () => {
  it('into the activity log stays, and nothing is added behind it', async () => {
    const copy = copyOfFixture()
    const file = logOf(copy.dir)
    const changed = `${copy.text(file)}{"format":"casepath-activity/2","all":"new"}\n`
    // As the log of this computer and user, whatever their names are.
    const vault = await copy.open()
    await vault.activity.note({ what: 'locked' })
    await vault.close()
    const own = readdirSync(path.join(copy.dir, 'activity')).find((name) => !file.endsWith(name)) ?? path.basename(file)
    const ownFile = path.join('vault/activity', own)
    const ownChanged = `${copy.text(ownFile)}{"format":"casepath-activity/2","all":"new"}\n`
    writeFileSync(copy.file(file), changed)
    writeFileSync(copy.file(ownFile), ownChanged)
    const again = await copy.open()
    await expect(again.activity.note({ what: 'locked' })).rejects.toMatchObject({ code: 'vault-newer' })
    expect(await again.activity.read()).toMatchObject({ problems: [], interrupted: 0 })
    await again.close()
    expect(copy.text(ownFile)).toBe(ownChanged)
    expect(copy.text(file)).toBe(changed)
  })

  it('as a backup or a hand-over is named', async () => {
    const copy = copyOfFixture()
    const backup = copy.text('whole.casepath-backup').trimEnd().split('\n')
    const last = later['a later schema'](backup.at(-1)!, access.key)
    writeFileSync(copy.file('newer.casepath-backup'), `${[...backup.slice(0, -1), last].join('\n')}\n`)
    const read = readBackup(copy.file('newer.casepath-backup'), () => Promise.resolve(Buffer.from(access.key)))
    await expect(read).rejects.toMatchObject({ code: 'vault-newer' })
    const handover = copy.text('nadia.casepath-handover').replace('casepath-handover/1', 'casepath-handover/2')
    writeFileSync(copy.file('nadia.casepath-handover'), handover)
    await expect(readSealedHandover(copy.file('nadia.casepath-handover'))).rejects.toMatchObject({
      code: 'vault-newer',
    })
  })

  it('into the settings stays when one of ours is changed', async () => {
    const file = path.join(freshFolder(), 'settings.json')
    writeFileSync(file, JSON.stringify({ theme: 'dark', ofTomorrow: { a: 1 } }))
    const store = await openSettings({ file })
    await store.set({ language: 'es' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      theme: 'dark',
      language: 'es',
      ofTomorrow: { a: 1 },
    })
  })
})
