import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { holdKey } from '../../../../src/node/vault/data-key'
import { sealDocument } from '../../../../src/node/vault/envelope'
import { stampsOf } from '../../../../src/node/vault/stamps'
import { emptyVault, filesBelow, freshFolder, intakeOf } from '../../main/support'

it.each([
  ['of this computer', Infinity],
  ['of a share', 0],
])('knows every file of a disk %s by size and time, missing ones as missing', async (_name, quickMs) => {
  const dir = freshFolder()
  const files = Array.from({ length: 600 }, (_, n) => path.join(dir, `${n}.json`))
  for (const [n, file] of files.entries()) if (n % 5 !== 0) writeFileSync(file, 'x'.repeat(n))
  const expected = files.map((file, n) => {
    if (n % 5 === 0) return null
    const { size, mtimeMs } = statSync(file)
    return { size, mtimeMs }
  })
  expect(await stampsOf(files, quickMs)).toEqual(expected)
})

it('keeps the last eight versions for merges, however many sessions saved the student', async () => {
  const { dir, open } = emptyVault()
  const first = await open()
  const { record } = await first.create(intakeOf('Ana', 'Ortiz'))
  await first.close()
  const kept: string[] = []
  for (let session = 1; session <= 12; session += 1) {
    const vault = await open()
    const { revision, record: found } = await vault.get(record.id)
    kept.push(`students/${record.id}.base-${found.lineage.id}.json`)
    await vault.save(revision, found)
    await vault.close()
  }
  expect(filesBelow(dir).filter((name) => name.includes('.base-'))).toEqual(kept.slice(-8).toSorted())
})

it.each([
  ['by a version that knew other fields', { shape: 'another', students: { x: { summary: {} } }, activity: {} }],
  ['before its fields were written down, and of no use', { students: { x: 1 } }],
])('makes a list anew that was written %s', async (_name, data) => {
  const { dir, open, key, vaultId } = emptyVault()
  const first = await open()
  await first.create(intakeOf('Ana', 'Ortiz'))
  await first.close()
  const address = { vault: vaultId, kind: 'index', id: vaultId, schemaVersion: 1, revision: 9 } as const
  writeFileSync(path.join(dir, 'index.json'), sealDocument(holdKey(Buffer.from(key)), address, JSON.stringify(data)))
  const again = await open()
  expect(await again.list()).toMatchObject({ students: [{ familyName: 'Ortiz' }], unreadable: [] })
  await again.close()
})
