import '../../main/quick-keys'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { planOf, rosaSteps } from '../../../fixtures/documents/rosa'
import type { DocumentModel } from '../../../../src/core/documents/model'
import { openHandover, readSealedHandover } from '../../../../src/node/vault/handover/read-handover'
import { clashesWith, takeInHandover } from '../../../../src/node/vault/handover/take-in'
import { writeHandover } from '../../../../src/node/vault/handover/write-handover'
import type { StudentRecord } from '../../../../src/shared/record'
import { emptyVault, freshFolder, intakeOf } from '../../main/support'

const passphrase = 'otter lamp quiet river'
const plan = planOf(rosaSteps)
const document: DocumentModel = {
  info: { title: 'Plan', author: '', subject: '', language: 'en-US', date: '2026-11-20', paper: 'letter' },
  furniture: { running: '', foot: '', pageOf: '' },
  substitutes: { script: '', symbol: '' },
  sections: [],
}
const pdf = new TextEncoder().encode('%PDF-1.7 as it was signed')
const file = path.join(freshFolder(), 'ana.casepath-handover')
let given: StudentRecord

let written: Awaited<ReturnType<typeof writeHandover>>

/** One student with a printed plan, handed over from one vault; each test takes the file into a vault of its own. */
beforeAll(async () => {
  const vault = await emptyVault().open()
  const { record, revision } = await vault.create(intakeOf('Ana', 'Reyes'))
  const sha256 = await vault.revisions.keep(record.id, { plan, document }, pdf)
  await vault.save(revision, {
    ...record,
    plan,
    pinned: ['nurse'],
    counselorSkills: { empathy: 3 },
    revisions: [lineOf(sha256)],
  })
  given = (await vault.get(record.id)).record
  const from = { name: 'M. Ortiz', school: 'Lincoln High' }
  written = await writeHandover({ vault, student: record.id, file, passphrase, from, now: new Date() })
  await vault.close()
}, 120_000)

const lineOf = (sha256: string): StudentRecord['revisions'][number] => ({
  number: 1,
  at: '2026-11-20T10:00:00.000Z',
  on: '2026-11-20',
  by: 'M. Ortiz',
  way: 'printed',
  documentDate: '2026-11-20',
  pages: 2,
  sha256,
  signatures: [],
})
const opened = async () => openHandover(await readSealedHandover(file), passphrase)

describe('a hand-over file', () => {
  it('brings the record and the printed plan into another vault, byte for byte', async () => {
    expect(written).toEqual({ plans: 1, plansLost: 0 })
    const handover = await opened()
    expect(handover.from).toEqual({ name: 'M. Ortiz', school: 'Lincoln High' })
    const vault = await emptyVault().open()
    const id = await takeInHandover(vault, handover, 'both')
    expect(id).toBe(given.id)
    const { record } = await vault.get(id)
    expect(record).toMatchObject({ intake: given.intake, pinned: ['nurse'], revisions: given.revisions })
    expect((await vault.revisions.read(id, record.revisions[0]!)).pdf).toEqual(pdf)
    await vault.close()
  })

  it('says nothing about the student to anyone without the passphrase', async () => {
    const text = readFileSync(file, 'utf8')
    for (const secret of ['Ana', 'Reyes', 'Ortiz', 'Lincoln', 'nurse', given.id]) expect(text).not.toContain(secret)
    await expect(openHandover(await readSealedHandover(file), 'otter lamp quiet rivers')).rejects.toMatchObject({
      code: 'wrong-handover-passphrase',
    })
  })

  it('is not made under a passphrase that is easy to guess', async () => {
    const vault = await emptyVault().open()
    const { record } = await vault.create(intakeOf('Ana', 'Reyes'))
    const target = path.join(freshFolder(), 'weak.casepath-handover')
    await expect(
      writeHandover({
        vault,
        student: record.id,
        file: target,
        passphrase: 'sunshine123456',
        from: { name: '', school: '' },
        now: new Date(),
      }),
    ).rejects.toMatchObject({ code: 'weak-passphrase' })
    await expect(readSealedHandover(target)).rejects.toMatchObject({ code: 'folder-gone' })
    await vault.close()
  })
})

describe('a file that is not what was sent', () => {
  const changed = (change: (text: string) => string): string => {
    const copy = path.join(freshFolder(), 'changed.casepath-handover')
    writeFileSync(copy, change(readFileSync(file, 'utf8')))
    return copy
  }
  it('is refused wherever a byte is another, and wherever it is cut off', async () => {
    const { length } = readFileSync(file, 'utf8')
    for (let at = 0; at < length; at += 97) {
      const flipped = changed((text) => text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1))
      const code = { code: expect.stringMatching(/^(not-a-handover|vault-newer)$/) as string }
      await expect(readSealedHandover(flipped), `byte ${at}`).rejects.toMatchObject(code)
      const cut = changed((text) => text.slice(0, at))
      await expect(readSealedHandover(cut), `cut ${at}`).rejects.toMatchObject({ code: 'not-a-handover' })
    }
  })
  it('does not open when somebody changed it and made its hash fit', async () => {
    const forged = changed((text) => {
      const line = JSON.stringify({ ...JSON.parse(text.split('\n')[0]!), madeAt: '2020-01-01T00:00:00.000Z' })
      return `${line}\n${createHash('sha256').update(line).digest('hex')}\n`
    })
    await expect(openHandover(await readSealedHandover(forged), passphrase)).rejects.toMatchObject({
      code: 'wrong-handover-passphrase',
    })
  })
  it('is named as newer when a later Casepath made it', async () => {
    const later = changed((text) => text.replace('casepath-handover/1', 'casepath-handover/2'))
    await expect(readSealedHandover(later)).rejects.toMatchObject({ code: 'vault-newer' })
  })
})

describe('a file made by somebody who means harm', () => {
  it('cannot name a version so that keeping it writes over the vault itself', async () => {
    const { dir, open } = emptyVault()
    const vault = await open()
    writeFileSync(path.join(dir, 'vault.json'), 'as it was')
    const { record } = await vault.create(intakeOf('Ana', 'Reyes'))
    const lineage = { ...record.lineage, id: '/../../vault' }
    const forged = {
      ...vault,
      copies: { ...vault.copies, remember: async () => {} },
      get: async () => ({ revision: 1, record: { ...record, lineage } }),
    }
    const target = path.join(freshFolder(), 'forged.casepath-handover')
    await writeHandover({
      vault: forged,
      student: record.id,
      file: target,
      passphrase,
      from: { name: '', school: '' },
      now: new Date(),
    })
    const taken = openHandover(await readSealedHandover(target), passphrase).then((one) =>
      takeInHandover(vault, one, 'merge-mine'),
    )
    const refused = await taken.catch((error: unknown) => error)
    expect(readFileSync(path.join(dir, 'vault.json'), 'utf8')).toBe('as it was')
    expect(refused).toMatchObject({ code: 'not-a-handover' })
    await vault.close()
  })
})

describe('a student who is there already', () => {
  const withAna = async () => {
    const vault = await emptyVault().open()
    // Entered anew under the same id: nothing tells which of the two goes on from the other.
    const { record, revision } = await vault.create(given.intake, given.id)
    await vault.save(revision, {
      ...record,
      pinned: ['doctor'],
      counselorSkills: { empathy: 1 },
      intake: { ...record.intake, goals: 'A goal of here' },
    })
    return vault
  }
  it.each([
    ['merge-mine', 1],
    ['merge-theirs', 3],
  ] as const)('becomes one by %s, with what only one side has', async (way, empathy) => {
    const vault = await withAna()
    expect(await takeInHandover(vault, await opened(), way)).toBe(given.id)
    const { record } = await vault.get(given.id)
    expect(record.counselorSkills).toEqual({ empathy })
    expect(record.pinned.toSorted()).toEqual(['doctor', 'nurse'])
    expect(record.intake.goals).toBe('A goal of here')
    expect(record.revisions).toEqual(given.revisions)
    expect((await vault.list()).students).toHaveLength(1)
    await vault.close()
  })
  it('is not asked about again where only this side has gone on since the file came', async () => {
    const vault = await emptyVault().open()
    await takeInHandover(vault, await opened(), 'both')
    const { record, revision } = await vault.get(given.id)
    const changed = { ...record, pinned: ['doctor'], intake: { ...record.intake, goals: 'A goal of here' } }
    await vault.save(revision, changed)
    expect(await clashesWith(vault, (await vault.get(given.id)).record, await opened())).toEqual([])
    await takeInHandover(vault, await opened(), 'merge-theirs')
    expect((await vault.get(given.id)).record).toMatchObject({ pinned: ['doctor'], intake: changed.intake })
    await vault.close()
  })
  it('stays as it is beside the one that comes, each with the printed plan', async () => {
    const vault = await withAna()
    const id = await takeInHandover(vault, await opened(), 'both')
    expect(id).not.toBe(given.id)
    expect((await vault.get(given.id)).record.pinned).toEqual(['doctor'])
    const { record } = await vault.get(id)
    expect(record.pinned).toEqual(['nurse'])
    expect((await vault.revisions.read(id, record.revisions[0]!)).pdf).toEqual(pdf)
    await vault.close()
  })
  it('gives neither its place in the trash nor its hold to the one that comes beside it', async () => {
    const vault = await withAna()
    const { record, revision } = await vault.get(given.id)
    const signed = { at: '2026-11-20T10:00:00.000Z', by: 'M. Ortiz', reason: 'Moved' }
    await vault.save(revision, { ...record, keeping: { ...record.keeping, trashed: signed, hold: signed } })
    const id = await takeInHandover(vault, await opened(), 'both')
    expect((await vault.get(id)).record.keeping).toMatchObject({ trashed: null, hold: null })
    expect((await vault.get(given.id)).record.keeping).toMatchObject({ trashed: signed, hold: signed })
    await vault.close()
  })
})
