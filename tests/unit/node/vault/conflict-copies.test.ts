import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StudentRecord } from '../../../../src/shared/record'
import { openVault, type Vault } from '../../../../src/node/vault/vault'
import { verifyVault } from '../../../../src/node/vault/verify'
import { emptyVault, freshFolder, intakeOf, studentFile, type TestVault } from '../../main/support'

const conflict = '.sync-conflict-20261122-101530-ABCDEF7'

/** The same vault on a second computer, as it was when it was last brought together. */
function elsewhere({ dir, vaultId, key }: TestVault) {
  const other = freshFolder()
  cpSync(dir, other, { recursive: true })
  return { dir: other, open: () => openVault({ dir: other, vaultId, key: Buffer.from(key), rescanAfterMs: 0 }) }
}

async function change(vault: Vault, id: string, change: (record: StudentRecord) => StudentRecord): Promise<void> {
  const { revision, record } = await vault.get(id)
  await vault.save(revision, change(record))
}
const goals = (text: string) => (r: StudentRecord) => ({ ...r, intake: { ...r.intake, goals: text } })
const phone = (text: string) => (r: StudentRecord) => ({
  ...r,
  intake: { ...r.intake, student: { ...r.intake.student, phone: text } },
})

/** Two computers go on apart from one version; then the other one's version arrives beside ours. */
async function apart(
  mine: readonly ((r: StudentRecord) => StudentRecord)[],
  theirs: readonly ((r: StudentRecord) => StudentRecord)[],
) {
  const here = emptyVault()
  const vault = await here.open()
  const { id } = (await vault.create(intakeOf('Ana', 'Núñez'))).record
  await vault.close()
  const there = elsewhere(here)
  const [ours, others] = [await here.open(), await there.open()]
  for (const one of mine) await change(ours, id, one)
  for (const one of theirs) await change(others, id, one)
  await others.close()
  const copy = studentFile(here.dir, id, conflict)
  copyFileSync(studentFile(there.dir, id), copy)
  return { here, there, vault: ours, id, copy }
}
const names = (dir: string) => readdirSync(path.join(dir, 'students'))

describe('a version that a sync program set aside', () => {
  it('comes in by itself where the two changed different things, however often each was saved', async () => {
    const { vault, id, here } = await apart(
      [goals('a'), goals('ab'), goals('abc')],
      [phone('1'), phone('12'), phone('123'), phone('1234')],
    )
    const [copy] = await vault.copies.list()
    expect(copy).toMatchObject({ student: id, maker: 'syncthing', clashes: 0 })
    await vault.copies.merge(copy!.id)
    expect((await vault.get(id)).record.intake).toMatchObject({ goals: 'abc', student: { phone: '1234' } })
    expect(names(here.dir).filter((name) => name.includes('conflict'))).toEqual([])
    expect(await vault.copies.list()).toEqual([])
    await vault.close()
  })

  it('takes back what one side took back on purpose', async () => {
    const { vault, id } = await apart([goals('a'), goals(''), phone('1')], [phone('1')])
    const [copy] = await vault.copies.list()
    if (copy) await vault.copies.merge(copy.id)
    expect((await vault.get(id)).record.intake.goals).toBe('')
    await vault.close()
  })

  it('waits for a person where both changed the same, and keeps both until then', async () => {
    const { vault, id, copy } = await apart([goals('mine')], [goals('theirs'), phone('1')])
    const [found] = await vault.copies.list()
    expect(found).toMatchObject({ clashes: 1 })
    await expect(vault.copies.merge(found!.id)).rejects.toMatchObject({ code: 'conflict' })
    expect(readFileSync(copy, 'utf8')).not.toBe('')
    expect((await vault.copies.read(found!.id)).clashes).toMatchObject([
      { path: ['intake', 'goals'], mine: 'mine', theirs: 'theirs' },
    ])
    await vault.copies.merge(found!.id, { 'intake/goals': 'both' })
    expect((await vault.get(id)).record.intake).toMatchObject({ goals: 'mine\n\ntheirs', student: { phone: '1' } })
    await vault.close()
  })

  it('is cleared away when all of it is in the document already', async () => {
    const { vault, here, id } = await apart([goals('mine')], [])
    expect(await vault.copies.list()).toEqual([])
    expect(names(here.dir)).not.toContain(path.basename(studentFile(here.dir, id, conflict)))
    await vault.close()
  })

  it('is left alone when it is no version of this student in this vault', async () => {
    const { vault, copy, here, id } = await apart([goals('mine')], [goals('theirs')])
    const sealed = readFileSync(copy, 'utf8')
    for (const text of ['', '{}', sealed.slice(0, -40), sealed.replace(/"data":"..../, '"data":"AAAA')]) {
      writeFileSync(copy, text)
      expect(await vault.copies.list()).toEqual([])
      expect(readFileSync(copy, 'utf8')).toBe(text)
    }
    const strange = studentFile(
      here.dir,
      id.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      conflict,
    )
    writeFileSync(strange, sealed)
    expect(await vault.copies.list()).toEqual([])
    expect(readFileSync(strange, 'utf8')).toBe(sealed)
    await vault.close()
  })

  it('gives both computers the same in the end, when each brings in the other’s', async () => {
    const { here, there, vault, id } = await apart(
      [goals('mine'), (r) => ({ ...r, pinned: ['trauma'] })],
      [phone('1'), (r) => ({ ...r, pinned: ['school'] })],
    )
    const others = await there.open()
    copyFileSync(studentFile(here.dir, id), studentFile(there.dir, id, conflict))
    for (const side of [vault, others]) for (const copy of await side.copies.list()) await side.copies.merge(copy.id)
    const [one, two] = [(await vault.get(id)).record, (await others.get(id)).record]
    expect({ ...one, updatedAt: '', lineage: null }).toEqual({ ...two, updatedAt: '', lineage: null })
    expect(one.pinned.toSorted()).toEqual(['school', 'trauma'])
    // And once more, as the program will set one of the two results aside again: nothing is left to ask.
    copyFileSync(studentFile(there.dir, id), studentFile(here.dir, id, conflict))
    expect(await vault.copies.list()).toEqual([])
    await vault.close()
    await others.close()
  })

  it('accounts for a document with a lower revision, which is no older file that somebody put back', async () => {
    const { vault, there, here, id } = await apart([goals('a'), goals('ab'), goals('abc')], [phone('1')])
    const [document, copy] = [studentFile(here.dir, id), studentFile(here.dir, id, conflict)]
    const ours = readFileSync(document)
    copyFileSync(studentFile(there.dir, id), document)
    rmSync(copy)
    // Ours is nowhere: until the other program has set it aside, this is what an older file looks like.
    expect((await vault.list()).unreadable).toMatchObject([{ id, reason: 'older' }])
    writeFileSync(copy, ours)
    expect((await vault.list()).unreadable).toEqual([])
    // The two as one go on from both; so it says on a third computer, which had only ours.
    const third = elsewhere(here)
    for (const { id: found } of await vault.copies.list()) await vault.copies.merge(found)
    expect((await vault.list()).unreadable).toEqual([])
    const others = await third.open()
    expect((await others.list()).unreadable).toEqual([])
    rmSync(studentFile(third.dir, id, conflict))
    copyFileSync(document, studentFile(third.dir, id))
    expect((await others.list()).unreadable).toEqual([])
    await others.close()
    await vault.close()
  })

  it('does not account for an older file of the same branch', async () => {
    const { vault, here, id } = await apart([goals('a'), goals('ab')], [])
    const old = readFileSync(studentFile(here.dir, id))
    await change(vault, id, goals('abc'))
    writeFileSync(studentFile(here.dir, id, conflict), readFileSync(studentFile(here.dir, id)))
    writeFileSync(studentFile(here.dir, id), old)
    expect((await vault.list()).unreadable).toMatchObject([{ id, reason: 'older' }])
    await vault.close()
  })

  it('brings a student back whose document is gone', async () => {
    const here = emptyVault()
    const vault = await here.open()
    const { id } = (await vault.create(intakeOf('Ana', 'Núñez'))).record
    await vault.close()
    const { dir, open } = elsewhere(here)
    copyFileSync(studentFile(dir, id), studentFile(dir, id, '-FRONT-DESK'))
    writeFileSync(studentFile(dir, id), 'torn')
    const again = await open()
    const [copy] = await again.copies.list()
    expect(copy).toMatchObject({ maker: 'onedrive', clashes: 0 })
    await again.copies.merge(copy!.id)
    expect((await again.get(id)).record.intake.student.givenName).toBe('Ana')
    await again.close()
  })

  it('is the unsaved side of a clash, which survives the window that kept it', async () => {
    const { vault, id, here } = await apart([goals('saved')], [])
    const { record } = await vault.get(id)
    await vault.copies.keep(goals('unsaved')(record))
    // A look at the whole vault sees it: it is all there is of what was typed.
    const waiting = async () =>
      (await verifyVault(here.dir, { header: { id: here.vaultId } as never, key: here.key })).waiting
    const before = await waiting()
    expect(before).toMatchObject({ damaged: 0 })
    const file = path.join(
      here.dir,
      'students',
      names(here.dir).find((name) => name.includes('.kept-'))!,
    )
    const sealed = readFileSync(file)
    writeFileSync(file, sealed.subarray(0, 300))
    expect(await waiting()).toEqual({ sound: before.sound - 1, damaged: 1 })
    writeFileSync(file, sealed)
    expect(await vault.copies.list()).toEqual([])
    await change(vault, id, phone('1'))
    await vault.close()
    const next = await here.open()
    const [kept] = await next.copies.list()
    expect(kept).toMatchObject({ student: id, maker: 'casepath' })
    await next.copies.merge(kept!.id, { 'intake/goals': 'theirs' })
    expect((await next.get(id)).record.intake).toMatchObject({ goals: 'unsaved', student: { phone: '1' } })
    await next.close()
  })
})
