import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Low } from 'lowdb'
import { describe, expect, it } from 'vitest'
import { replaceFile } from '../../../../src/node/files/replace-file'
import { holdKey } from '../../../../src/node/vault/data-key'
import { openDocument } from '../../../../src/node/vault/envelope'
import { sealedAdapter } from '../../../../src/node/vault/sealed-adapter'
import { filesBelow, freshFolder } from '../../main/support'

const address = { vault: 'v', kind: 'student', id: 'one', schemaVersion: 1 } as const

/** A lowdb document on a real file. `failures` says how many of the next writes the disk refuses. */
function document() {
  const dir = freshFolder()
  const file = path.join(dir, 'one.json')
  const key = holdKey(randomBytes(32))
  const disk = { failures: 0, revision: 0 }
  const opened = () => {
    const found = openDocument(key, address, readFileSync(file, 'utf8'))
    if (found.state !== 'open') throw new Error(found.state)
    return { value: JSON.parse(found.plain) as number[], revision: found.revision }
  }
  const adapter = sealedAdapter<number[]>({
    key,
    address,
    read: async () => (disk.revision === 0 ? null : opened()),
    async replace(expected, text) {
      if (disk.failures-- > 0) throw new Error('refused')
      expect(expected).toBe(disk.revision)
      await replaceFile(file, text)
      disk.revision += 1
    },
  })
  return { dir, adapter, db: new Low<number[]>(adapter, []), disk, opened, key }
}

describe('a sealed lowdb document', () => {
  it('keeps all of twenty updates made in one tick', async () => {
    const { db, opened, dir } = document()
    await Promise.all(Array.from({ length: 20 }, (_, n) => db.update((data) => data.push(n))))
    expect(opened()).toEqual({ value: Array.from({ length: 20 }, (_, n) => n), revision: 20 })
    expect(filesBelow(dir)).toEqual(['one.json'])
  })

  it('fails what builds on a failed write with the same error, and works again afterwards', async () => {
    const { db, disk, opened } = document()
    await db.update((data) => data.push(1))
    disk.failures = 1
    const results = await Promise.allSettled([2, 3, 4].map((n) => db.update((data) => data.push(n))))
    expect(results.map((result) => (result.status === 'rejected' ? String(result.reason) : ''))).toEqual(
      Array(3).fill('Error: refused'),
    )
    expect(opened()).toEqual({ value: [1], revision: 1 })
    await db.update((data) => data.push(5))
    expect(opened()).toEqual({ value: [1, 2, 3, 4, 5], revision: 2 })
  })

  it('reads only after what was written before', async () => {
    const { db, adapter } = document()
    const writing = db.update((data) => data.push(1))
    expect(await adapter.read()).toEqual([1])
    await writing
  })

  it('seals nothing once the key is gone', async () => {
    const { db, key, disk } = document()
    key.destroy()
    await expect(db.update((data) => data.push(1))).rejects.toMatchObject({ code: 'locked' })
    expect(disk.revision).toBe(0)
  })
})
