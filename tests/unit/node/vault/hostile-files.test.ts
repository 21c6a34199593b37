import { randomBytes, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openVault } from '../../../../src/node/vault/vault'
import { temporaryBeside } from '../../../../src/node/files/temporary-names'
import { holdKey } from '../../../../src/node/vault/data-key'
import { sealDocument } from '../../../../src/node/vault/envelope'
import { emptyVault, filesBelow, intakeOf, studentFile, type TestVault } from '../../main/support'
import { newRecord } from '../../../../src/shared/record'

/** A vault with one student who has two versions on disk; the list is closed and flushed. */
async function twoVersions(): Promise<TestVault & { id: string; current: string; previous: string }> {
  const vault = emptyVault()
  const opened = await vault.open()
  const { record } = await opened.create(intakeOf('Ana', 'First'))
  await opened.save(1, { ...record, intake: intakeOf('Ana', 'Second') })
  await opened.close()
  return {
    ...vault,
    id: record.id,
    current: studentFile(vault.dir, record.id),
    previous: studentFile(vault.dir, record.id, '.prev'),
  }
}

const edit = (file: string, change: (document: Record<string, unknown>) => void): void => {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  change(document)
  writeFileSync(file, JSON.stringify(document))
}
const flip = (text: unknown, at: number): string => {
  const bytes = Buffer.from(String(text), 'base64')
  bytes[at] = bytes[at]! ^ 1
  return bytes.toString('base64')
}

/** What can have happened to the newer file; each must be noticed and answered with the version before. */
const damages: Record<string, (file: string) => void> = {
  'an edited revision': (file) => edit(file, (document) => (document['revision'] = 9)),
  'an edited schema version': (file) => edit(file, (document) => (document['schemaVersion'] = 7)),
  'one bit of its data flipped': (file) => edit(file, (document) => (document['data'] = flip(document['data'], 40))),
  'one bit of its nonce flipped': (file) => edit(file, (document) => (document['iv'] = flip(document['iv'], 0))),
  'one bit of its tag flipped': (file) => edit(file, (document) => (document['tag'] = flip(document['tag'], 15))),
  'a tag cut to four bytes': (file) =>
    edit(
      file,
      (document) =>
        (document['tag'] = Buffer.from(String(document['tag']), 'base64').subarray(0, 4).toString('base64')),
    ),
  'another kind': (file) => edit(file, (document) => (document['kind'] = 'index')),
  'a field more': (file) => edit(file, (document) => (document['note'] = 'hello')),
  'nothing in it': (file) => writeFileSync(file, ''),
  'zeros, as after a power cut': (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)),
  'half of other bytes': (file) =>
    writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 300), randomBytes(300)])),
  gone: (file) => rmSync(file),
}

describe('a document that is not what was written', () => {
  it.each(Object.entries(damages))('%s: the version before stands in, and is named', async (name, damage) => {
    const { id, current, dir, open } = await twoVersions()
    damage(current)
    const damaged = existsSync(current) ? readFileSync(current) : null
    const vault = await open()
    const { students, unreadable } = await vault.list()
    expect(unreadable).toEqual([{ id, recovered: true, reason: 'damaged' }])
    expect(students).toMatchObject([{ id, familyName: 'First', revision: 1 }])
    const { revision, record } = await vault.get(id)
    expect([revision, record.intake.student.familyName]).toEqual([1, 'First'])
    // Nothing was thrown away: the damaged bytes lie beside.
    const aside = filesBelow(dir).filter((file) => file.includes('.damaged-'))
    expect(aside.map((file) => readFileSync(path.join(dir, file)))).toEqual(damaged ? [damaged] : [])
    // And work goes on from the version that is there.
    expect((await vault.save(1, record)).revision).toBe(2)
    await vault.close()
    expect(await (await open()).list(), name).toMatchObject({ students: [{ revision: 2 }], unreadable: [] })
  })

  it('falls back wherever the file was torn', async () => {
    const { id, current, dir, key, vaultId } = await twoVersions()
    const whole = readFileSync(current)
    const before = readFileSync(studentFile(dir, id, '.prev'))
    const headEnd = whole.indexOf('"data":"')
    // Every byte of what is readable without the key, then samples of the sealed rest, then each of the last bytes.
    const cuts = new Set([
      ...range(0, headEnd + 12),
      ...range(headEnd, whole.length, 97),
      ...range(whole.length - 24, whole.length),
    ])
    for (const cut of cuts) {
      writeFileSync(current, whole.subarray(0, cut))
      writeFileSync(studentFile(dir, id, '.prev'), before)
      const vault = await openVault({ dir, vaultId, key: Buffer.from(key), rescanAfterMs: 0 })
      const { students, unreadable } = await vault.list()
      expect(
        [students.map((student) => student.familyName), unreadable.map(({ recovered }) => recovered)],
        `cut at ${cut}`,
      ).toEqual([['First'], [true]])
      await vault.close()
    }
  })

  it('refuses files that were swapped between students', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const [ana, ben] = [await vault.create(intakeOf('Ana', 'A')), await vault.create(intakeOf('Ben', 'B'))]
    await vault.close()
    const [anaFile, benFile] = [studentFile(dir, ana.record.id), studentFile(dir, ben.record.id)]
    const anaBytes = readFileSync(anaFile)
    copyFileSync(benFile, anaFile)
    writeFileSync(benFile, anaBytes)
    const reopened = await open()
    const { students, unreadable } = await reopened.list()
    expect(students).toEqual([])
    expect(unreadable.map(({ reason }) => reason)).toEqual(['damaged', 'damaged'])
    await expect(reopened.get(ana.record.id)).rejects.toMatchObject({ code: 'corrupt-file' })
  })

  it('refuses a swapped id even when the clear text was edited to match', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const [ana, ben] = [await vault.create(intakeOf('Ana', 'A')), await vault.create(intakeOf('Ben', 'B'))]
    await vault.close()
    copyFileSync(studentFile(dir, ben.record.id), studentFile(dir, ana.record.id))
    edit(studentFile(dir, ana.record.id), (document) => (document['id'] = ana.record.id))
    const { students, unreadable } = await (await open()).list()
    expect(students.map(({ familyName }) => familyName)).toEqual(['B'])
    expect(unreadable).toEqual([{ id: ana.record.id, recovered: false, reason: 'damaged' }])
  })

  it.each(['another key', 'another vault'])('opens nothing with %s, and changes nothing', async (what) => {
    const { dir, vaultId, key, id, current } = await twoVersions()
    const before = readFileSync(current)
    const stranger = await openVault({
      dir,
      vaultId: what === 'another vault' ? randomUUID() : vaultId,
      key: what === 'another key' ? randomBytes(32) : Buffer.from(key),
    })
    expect(await stranger.list()).toEqual({ students: [], unreadable: [{ id, recovered: false, reason: 'damaged' }] })
    await expect(stranger.get(id)).rejects.toMatchObject({ code: 'corrupt-file' })
    expect(readFileSync(current)).toEqual(before)
  })

  it('does not let one unreadable student stop the others', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    const made = await Promise.all(['A', 'B', 'C'].map((name) => vault.create(intakeOf(name, name))))
    await vault.close()
    writeFileSync(studentFile(dir, made[1]!.record.id), '{')
    const reopened = await open()
    expect((await reopened.list()).students.map(({ familyName }) => familyName).toSorted()).toEqual(['A', 'C'])
    expect((await reopened.save(1, made[2]!.record)).revision).toBe(2)
  })

  it('keeps bytes nobody can read when a newer version is saved over them', async () => {
    const { id, current, dir, open } = await twoVersions()
    const vault = await open()
    const { record } = await vault.get(id)
    writeFileSync(current, 'garbage')
    expect((await vault.save(2, record)).revision).toBe(3)
    expect(filesBelow(dir).filter((file) => file.includes('.damaged-'))).toHaveLength(1)
  })
})

describe('a document of a later Casepath', () => {
  const later: Record<string, (vault: TestVault, id: string) => string> = {
    'with a later schema': ({ key, vaultId }, id) =>
      sealDocument(
        holdKey(Buffer.from(key)),
        { vault: vaultId, kind: 'student', id, schemaVersion: 2, revision: 3 },
        '{"new":true}',
      ),
    'in a later file format': (_vault, id) => JSON.stringify({ format: 'casepath-sealed/2', id, anything: 1 }),
  }
  it.each(Object.entries(later))('%s is named, and neither opened nor changed', async (_name, write) => {
    const versions = await twoVersions()
    writeFileSync(versions.current, write(versions, versions.id))
    const before = filesBelow(versions.dir).map((file) => [file, readFileSync(path.join(versions.dir, file), 'utf8')])
    const vault = await versions.open()
    expect(await vault.list()).toEqual({
      students: [],
      unreadable: [{ id: versions.id, recovered: false, reason: 'newer' }],
    })
    await expect(vault.get(versions.id)).rejects.toMatchObject({ code: 'vault-newer' })
    const record = newRecord(versions.id, '2026-01-01T00:00:00Z', intakeOf('x', 'y'))
    for (const seen of [2, 3]) await expect(vault.save(seen, record)).rejects.toMatchObject({ code: 'vault-newer' })
    const students = filesBelow(versions.dir).filter((file) => file.startsWith('students/'))
    expect(students.map((file) => [file, readFileSync(path.join(versions.dir, file), 'utf8')])).toEqual(
      before.filter(([file]) => file!.startsWith('students/')),
    )
  })
})

describe('opening after an interrupted write', () => {
  it('cleans what was never finished, counts it, and touches nothing else', async () => {
    const { dir, open, id, current } = await twoVersions()
    writeFileSync(temporaryBeside(current), 'half a document')
    writeFileSync(temporaryBeside(path.join(dir, 'index.json')), 'half a list')
    writeFileSync(path.join(dir, 'students', 'mine.tmp'), 'not ours')
    const vault = await open()
    expect(vault.leftovers).toBe(2)
    expect(filesBelow(dir)).toEqual([
      'index.json',
      `students/${id}.json`,
      `students/${id}.prev.json`,
      'students/mine.tmp',
    ])
    expect((await vault.list()).students).toMatchObject([{ familyName: 'Second' }])
  })
})

function range(from: number, to: number, step = 1): number[] {
  const numbers: number[] = []
  for (let n = from; n < to; n += step) numbers.push(n)
  return numbers
}
