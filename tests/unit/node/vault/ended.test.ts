import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Vault } from '../../../../src/node/vault/vault'
import { emptyVault, intakeOf, studentFile } from '../../main/support'

const signed = { at: '2026-11-22T10:00:00.000Z', by: 'Ana Whitfield', reason: '', backups: null }
const stamp = { at: '2026-11-22T09:00:00.000Z', by: 'Ana Whitfield', reason: 'seven years' }
const namesOf = (dir: string, id: string) =>
  readdirSync(path.join(dir, 'students')).filter((name) => name.startsWith(id))

async function trash(vault: Vault, id: string): Promise<void> {
  const { record, revision } = await vault.get(id)
  await vault.save(revision, { ...record, keeping: { ...record.keeping, trashed: stamp } })
}

/** A student in the trash, and a second window in which the record is still open. */
async function withTrashed() {
  const place = emptyVault()
  const vault = await place.open()
  const { id } = (await vault.create(intakeOf('Rosa', 'Delgado'))).record
  await trash(vault, id)
  return { ...place, vault, id }
}

describe('a destroyed record', () => {
  it('is not brought back by a save, a kept version or a printed plan that meets its destruction', async () => {
    const { dir, vault, id, open } = await withTrashed()
    const other = await open()
    const { record, revision } = await other.get(id)
    await vault.destroy(id, signed)
    const gone = { code: 'not-found' }
    await expect(other.save(revision, { ...record, pinned: ['nurse'] })).rejects.toMatchObject(gone)
    await expect(other.copies.keep(record)).rejects.toMatchObject(gone)
    await expect(other.copies.remember(record)).rejects.toMatchObject(gone)
    await expect(vault.bringBack(record)).rejects.toMatchObject(gone)
    const paper = { plan: null as never, document: null as never }
    await expect(other.revisions.keep(id, paper, new Uint8Array(8))).rejects.toMatchObject(gone)
    expect(namesOf(dir, id)).toEqual([`${id}.destroyed.json`])
    await Promise.all([vault.close(), other.close()])
  })

  it.each([
    ['first', []],
    ['last', ['']],
  ])('stays destroyed where the power failed at the %s file', async (_when, removed) => {
    const { dir, vault, id, open } = await withTrashed()
    const before = new Map(namesOf(dir, id).map((name) => [name, readFileSync(path.join(dir, 'students', name))]))
    await vault.destroy(id, signed)
    await vault.close()
    for (const [name, bytes] of before) writeFileSync(path.join(dir, 'students', name), bytes)
    for (const ending of removed) rmSync(studentFile(dir, id, ending))
    const again = await open()
    expect(await again.list()).toEqual({ students: [], unreadable: [] })
    expect(await again.trash()).toEqual([])
    expect(namesOf(dir, id)).toEqual([`${id}.destroyed.json`])
    await expect(again.get(id)).rejects.toMatchObject({ code: 'not-found' })
    await again.close()
  })

  it('is not offered again by a copy that arrives afterwards', async () => {
    const { dir, vault, id } = await withTrashed()
    const copy = readFileSync(studentFile(dir, id))
    await vault.destroy(id, signed)
    writeFileSync(studentFile(dir, id, '.sync-conflict-20261122-101530-ABCDEF7'), copy)
    expect(await vault.copies.list()).toEqual([])
    expect(await vault.list()).toEqual({ students: [], unreadable: [] })
    await vault.close()
  })

  it('is removed to the end when it is destroyed once more', async () => {
    const { dir, vault, id } = await withTrashed()
    const previous = readFileSync(studentFile(dir, id, '.prev'))
    const line = await vault.destroy(id, signed)
    writeFileSync(studentFile(dir, id, '.prev'), previous)
    expect(await vault.destroy(id, { ...signed, by: 'Somebody else' })).toEqual(line)
    expect(namesOf(dir, id)).toEqual([`${id}.destroyed.json`])
    await vault.close()
  })

  it('is not what a line says that nobody here sealed', async () => {
    const { dir, vault, id, open } = await withTrashed()
    const other = (await vault.create(intakeOf('Bo', 'Lind'))).record.id
    await vault.destroy(id, signed)
    // Another student's line, put under this one's name.
    copyFileSync(studentFile(dir, id, '.destroyed'), studentFile(dir, other, '.destroyed'))
    await vault.close()
    const again = await open()
    expect((await again.list()).students.map((one) => one.id)).toEqual([other])
    await again.save(1, (await again.get(other)).record)
    await again.close()
  })
})

it('refuses a save where the document is gone, and finds the version before it', async () => {
  const { dir, vault, id } = await withTrashed()
  const { record, revision } = await vault.get(id)
  rmSync(studentFile(dir, id))
  await expect(vault.save(revision, record)).rejects.toMatchObject({ code: 'conflict' })
  const found = await vault.get(id)
  expect(found.revision).toBe(revision - 1)
  await vault.save(found.revision, record)
  expect(existsSync(studentFile(dir, id))).toBe(true)
  await vault.close()
})
