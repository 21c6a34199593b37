import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyVault, everythingOnDisk, filesBelow, intakeOf, studentFile } from '../../main/support'

const ana = intakeOf('Ana', 'Quetzalcoatlus', 'I want to help my neighborhood')
const ben = intakeOf('Ben', 'Zzyzxson')

describe('a vault', () => {
  it('keeps a student across closing and opening', async () => {
    const { open } = emptyVault()
    const first = await open()
    const { record } = await first.create(ana)
    const saved = await first.save(1, { ...record, pinned: ['nurse'] })
    expect(saved.revision).toBe(2)
    await first.close()

    const again = await open()
    expect(await again.get(record.id)).toEqual({
      revision: 2,
      record: { ...record, pinned: ['nurse'], updatedAt: saved.updatedAt, lineage: saved.lineage },
    })
    expect(await again.list()).toMatchObject({
      students: [{ id: record.id, revision: 2, familyName: 'Quetzalcoatlus', stage: 'intake' }],
      unreadable: [],
    })
  })

  it('leaves nothing readable on disk and no temporary file behind', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    await vault.save(1, record)
    await vault.close()
    expect(filesBelow(dir)).toEqual(['index.json', `students/${record.id}.json`, `students/${record.id}.prev.json`])
    const disk = everythingOnDisk(dir)
    for (const word of [
      'Quetzalcoatlus',
      'Ana',
      'neighborhood',
      'givenName',
      Buffer.from('Quetzalcoatlus').toString('base64').slice(0, 16),
    ])
      expect(disk).not.toContain(word)
  })

  it('answers only after the new version stands in place of the old one', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    const before = readFileSync(studentFile(dir, record.id), 'utf8')
    const { revision } = await vault.save(1, record)
    expect(JSON.parse(readFileSync(studentFile(dir, record.id), 'utf8'))).toMatchObject({ revision })
    expect(readFileSync(studentFile(dir, record.id, '.prev'), 'utf8')).toBe(before)
  })

  it('refuses a save that has not seen the last revision, and keeps what is there', async () => {
    const { open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    await vault.save(1, { ...record, pinned: ['legal'] })
    await expect(vault.save(1, { ...record, pinned: ['nurse'] })).rejects.toMatchObject({
      code: 'conflict',
      details: { id: record.id, seen: 1, found: 2 },
    })
    expect((await vault.get(record.id)).record.pinned).toEqual(['legal'])
  })

  it('lets exactly one of two windows save the same revision', async () => {
    const { open } = emptyVault()
    const [one, two] = [await open(), await open()]
    const { record } = await one.create(ana)
    await two.get(record.id)
    const results = await Promise.allSettled([
      one.save(1, { ...record, pinned: ['one'] }),
      two.save(1, { ...record, pinned: ['two'] }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    const winner = results[0]?.status === 'fulfilled' ? 'one' : 'two'
    for (const window of [one, two]) expect((await window.get(record.id)).record.pinned).toEqual([winner])
  })

  it('shows one window what another has saved', async () => {
    const { open } = emptyVault()
    const [one, two] = [await open(), await open()]
    const { record } = await one.create(ana)
    expect((await two.list()).students).toMatchObject([{ id: record.id, revision: 1 }])
    await two.save(1, { ...record, pinned: ['nurse'] })
    expect((await one.list()).students).toMatchObject([{ id: record.id, revision: 2 }])
    expect((await one.save(2, record)).revision).toBe(3)
  })

  it('keeps all of twenty new students made in one tick', async () => {
    const { open } = emptyVault()
    const vault = await open()
    await Promise.all(Array.from({ length: 20 }, (_, n) => vault.create(intakeOf(`Given ${n}`, 'Family'))))
    await vault.close()
    expect((await (await open()).list()).students).toHaveLength(20)
  })

  it('knows nothing any more once it is closed', async () => {
    const { open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    await vault.close()
    for (const call of [vault.list(), vault.get(record.id), vault.save(1, record), vault.create(ben)])
      await expect(call).rejects.toMatchObject({ code: 'locked' })
  })

  it('finishes a save under way before it closes', async () => {
    const { open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    const saving = vault.save(1, { ...record, pinned: ['nurse'] })
    await vault.close()
    expect((await saving).revision).toBe(2)
    expect((await (await open()).get(record.id)).record.pinned).toEqual(['nurse'])
  })

  it('says "not found" for a student it never had', async () => {
    const vault = await emptyVault().open()
    await expect(vault.get('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says that its folder is gone when the drive is', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    renameSync(dir, `${dir}-unplugged`)
    try {
      await expect(vault.save(1, record)).rejects.toMatchObject({ code: 'folder-gone' })
      await expect(vault.list()).rejects.toMatchObject({ code: 'folder-gone' })
    } finally {
      renameSync(`${dir}-unplugged`, dir)
    }
    // Plugged in again: the same save goes through.
    expect((await vault.save(1, record)).revision).toBe(2)
  })
})

describe('the list of students', () => {
  it('is made again when its file is lost, damaged or from before the last save', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    await vault.close()
    const index = path.join(dir, 'index.json')
    const old = readFileSync(index)
    const second = await open()
    await second.save(1, {
      ...record,
      intake: { ...record.intake, student: { givenName: 'Ana', familyName: 'Married' } },
    })
    await second.close()

    const breakages: Record<string, () => void> = {
      lost: () => rmSync(index),
      damaged: () => writeFileSync(index, old.subarray(0, 100)),
      stale: () => writeFileSync(index, old),
      emptied: () => writeFileSync(index, ''),
    }
    for (const [name, breakIt] of Object.entries(breakages)) {
      breakIt()
      const reopened = await open()
      expect((await reopened.list()).students, name).toMatchObject([{ familyName: 'Married', revision: 2 }])
      await reopened.close()
    }
  })

  it('is not read from the documents again while nothing changed', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    await vault.close()
    // Same size and time as the index knows, other bytes: only somebody who reads the file can tell.
    const file = studentFile(dir, record.id)
    const text = readFileSync(file, 'utf8')
    const { atimeMs, mtimeMs } = await import('node:fs').then(({ statSync }) => statSync(file))
    writeFileSync(file, text.replace(/"data":"...../, '"data":"AAAAA'))
    await import('node:fs').then(({ utimesSync }) => utimesSync(file, atimeMs / 1000, mtimeMs / 1000))
    const reopened = await open()
    await expect(reopened.get(record.id)).rejects.toMatchObject({ code: 'corrupt-file' })
    expect((await reopened.list()).unreadable).toEqual([{ id: record.id, recovered: false, reason: 'damaged' }])
  })

  it('names a student whose files have all disappeared, once', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const { record } = await vault.create(ana)
    await vault.close()
    rmSync(studentFile(dir, record.id))
    const reopened = await open()
    expect(await reopened.list()).toEqual({
      students: [],
      unreadable: [{ id: record.id, recovered: false, reason: 'missing' }],
    })
  })

  it('leaves files alone that are none of its documents', async () => {
    const { dir, open } = emptyVault()
    const strangers = ['notes.txt', 'desktop.ini', 'a.json', '.DS_Store']
    for (const name of strangers) writeFileSync(path.join(dir, 'students', name), 'hello')
    const vault = await open()
    const { record } = await vault.create(ana)
    copyFileSync(studentFile(dir, record.id), path.join(dir, 'students', `${record.id} (conflicted copy).json`))
    expect((await vault.list()).students).toHaveLength(1)
    for (const name of strangers) expect(filesBelow(dir)).toContain(`students/${name}`)
  })
})
