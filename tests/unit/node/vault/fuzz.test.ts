import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../crash/seeded'
import { emptyVault, freshFolder, intakeOf, studentFile, type TestVault } from '../../main/support'

/** `FUZZ=10000` for the long run. */
const mutations = Number(process.env['FUZZ'] ?? 500)
const seed = Number(process.env['SEED'] ?? 20261122)

/** Three students at revision 3, each with a previous version. Answers their ids. */
async function fill({ open }: TestVault): Promise<string[]> {
  const vault = await open()
  const ids: string[] = []
  for (const name of ['Ana', 'Ben', 'Cleo']) {
    const { record } = await vault.create(intakeOf(name, 'Fuzz'))
    for (const revision of [1, 2]) await vault.save(revision, { ...record, pinned: [`${name}-${revision + 1}`] })
    ids.push(record.id)
  }
  await vault.close()
  return ids
}

describe('any change to any file', () => {
  it(`is noticed, named and made up for where it can be, ${mutations} times`, { timeout: 1_200_000 }, async () => {
    const random = seeded(seed)
    const upTo = (n: number) => Math.floor(random() * n)
    const [vault, stranger] = [emptyVault(), emptyVault()]
    const ids = await fill(vault)
    const [foreignId = ''] = await fill(stranger)
    const foreign = readFileSync(studentFile(stranger.dir, foreignId))
    const sound = freshFolder()
    cpSync(vault.dir, sound, { recursive: true, preserveTimestamps: true })
    const files = ids.flatMap((id) => [`students/${id}.json`, `students/${id}.prev.json`]).concat('index.json')
    const ways: Readonly<Record<string, (bytes: Buffer, file: string) => Buffer>> = {
      flip: (bytes) => {
        const at = upTo(bytes.length)
        bytes[at] = bytes[at]! ^ (1 << upTo(8))
        return bytes
      },
      cut: (bytes) => bytes.subarray(0, upTo(bytes.length)),
      grow: (bytes) => Buffer.concat([bytes, Buffer.from('x'.repeat(1 + upTo(40)))]),
      zero: (bytes) => {
        const at = upTo(bytes.length)
        return bytes.fill(0, at, Math.min(bytes.length, at + 1 + upTo(64)))
      },
      swap: () => readFileSync(path.join(sound, files[upTo(files.length)]!)),
      foreign: () => foreign,
      back: (bytes, file) =>
        file.includes('.prev') ? bytes : readFileSync(path.join(sound, file.replace('.json', '.prev.json'))),
    }
    const names = Object.keys(ways)
    const seen = { recovered: 0, older: 0, harmless: 0 }
    for (let n = 0; n < mutations; n++) {
      const file = files[upTo(files.length)]!
      const way = file === 'index.json' ? names[upTo(4)]! : names[upTo(names.length)]!
      const target = path.join(vault.dir, file)
      const before = readFileSync(path.join(sound, file))
      const after = ways[way]!(Buffer.from(before), file)
      writeFileSync(target, after)
      const opened = await vault.open()
      const { unreadable } = await opened.list()
      const label = `seed ${seed}, number ${n}: ${way} ${file}`
      for (const [at, id] of ids.entries()) {
        const name = ['Ana', 'Ben', 'Cleo'][at]
        const { record } = await opened.get(id)
        const report = unreadable.find((one) => one.id === id)
        const touched = file === `students/${id}.json` && !after.equals(before)
        // Never anything but one of the two versions that were kept, and the older one never in silence.
        expect([`${name}-3`, `${name}-2`], label).toContain(record.pinned[0])
        expect(report?.recovered ?? false, label).toBe(record.pinned[0] === `${name}-2`)
        if (!touched) expect(record.pinned[0], label).toBe(`${name}-3`)
        if (report) seen[report.reason === 'older' ? 'older' : 'recovered'] += 1
        else if (touched) seen.harmless += 1
      }
      await opened.close()
      // As it was, for the next.
      for (const name of readdirSync(path.join(vault.dir, 'students')))
        if (name.includes('.damaged-')) rmSync(path.join(vault.dir, 'students', name))
      cpSync(sound, vault.dir, { recursive: true, preserveTimestamps: true })
    }
    console.log(`${mutations} changes: ${JSON.stringify(seen)}`)
    expect(seen.recovered).toBeGreaterThan(mutations / 10)
    expect(seen.older).toBeGreaterThan(mutations / 100)
    // A changed document that opens as if nothing had happened would be one that nobody noticed.
    expect(seen.harmless).toBe(0)
  })
})
