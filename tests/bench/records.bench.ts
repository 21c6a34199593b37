import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { intakeFormat, type Intake } from '../../src/core/intake/schema'
import { moveIntoPlace, writeTemporary } from '../../src/node/files/replace-file'
import { openVault } from '../../src/node/vault/vault'
import { findStudents, prepare } from '../../src/renderer/features/caseload/find-students'
import type { StudentRecord } from '../../src/shared/record'

/**
 * Records of 8 KB: open, save and search with 10 to 10,000 students; against one JSON file by lowdb, SQLite where Node has
 * it, and the floor: bare write, flush, rename. All in one run, on one disk, in turn. `SIZES=10,100` for fewer.
 */
const sizes = (process.env['SIZES'] ?? '10,100,1000,10000').split(',').map(Number)
const saves = Number(process.env['SAVES'] ?? 200)

const intakeOf = (n: number): Intake => ({
  format: intakeFormat,
  student: { givenName: `Given${n}`, familyName: `Family${n % 997}`, studentId: String(100_000 + n) },
  goals: 'Wants to help people find a home. '.repeat(230).slice(0, 7800),
})

interface Figures {
  readonly median: number
  readonly p99: number
}
const figuresOf = (times: readonly number[]): Figures => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return { median: at(0.5), p99: at(0.99) }
}
async function timed(count: number, work: (n: number) => Promise<void> | void): Promise<Figures> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const started = performance.now()
    await work(n)
    times.push(performance.now() - started)
  }
  return figuresOf(times)
}
const once = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const started = performance.now()
  return [await work(), performance.now() - started]
}
const say = (name: string, { median, p99 }: Figures, floor?: number): void =>
  console.log(
    `  ${name.padEnd(44)} median ${median.toFixed(2).padStart(8)} ms  p99 ${p99.toFixed(2).padStart(8)} ms` +
      (floor === undefined ? '' : `  ${(median / floor).toFixed(2)} x floor`),
  )

async function ours(dir: string, count: number, floor: number): Promise<void> {
  mkdirSync(path.join(dir, 'students'), { recursive: true })
  const [key, vaultId] = [randomBytes(32), randomUUID()]
  const open = () => openVault({ dir, vaultId, key: Buffer.from(key), rescanAfterMs: 1e9 })
  const filling = await open()
  const ids: string[] = []
  for (let n = 0; n < count; n += 64)
    await Promise.all(
      Array.from({ length: Math.min(64, count - n) }, async (_, k) =>
        ids.push((await filling.create(intakeOf(n + k))).record.id),
      ),
    )
  await filling.close()

  const [vault, opening] = await once(open)
  const [{ students }, listing] = await once(() => vault.list())
  console.log(`  open and list, key at hand: ${(opening + listing).toFixed(1)} ms for ${students.length} students`)
  const versions = new Map<string, { revision: number; record: StudentRecord }>()
  for (let n = 0; n < Math.min(saves, 50); n++) {
    const id = ids[(n * 7919) % count]!
    versions.set(id, await vault.get(id))
  }
  const chosen = [...versions.keys()]
  say(
    'Casepath: sealed, flushed, index written lazily',
    await timed(saves, async (n) => {
      const id = chosen[n % chosen.length]!
      const { revision, record } = versions.get(id)!
      const saved = await vault.save(revision, record)
      versions.set(id, { revision: saved.revision, record })
    }),
    floor,
  )
  const prepared = prepare(students)
  say('Casepath: search, a keystroke', await timed(100, (n) => void findStudents(prepared, `fam${n % 10}`)))
  await vault.close()
}

async function oneJsonFile(dir: string, count: number, floor: number): Promise<void> {
  const db = new Low<{ students: Intake[] }>(new JSONFile(path.join(dir, 'all.json')), {
    students: Array.from({ length: count }, (_, n) => intakeOf(n)),
  })
  await db.write()
  const few = count >= 1000 ? 10 : saves
  say('lowdb, one JSON file, plain, not flushed', await timed(few, () => db.update(() => {})), floor)
}

interface SqliteModule {
  readonly DatabaseSync: new (file: string) => {
    exec(sql: string): void
    prepare(sql: string): { run(...values: unknown[]): unknown }
    close(): void
  }
}
async function sqlite(dir: string, count: number, floor: number): Promise<void> {
  const name = 'node:sqlite'
  const found = (await import(name).catch(() => null)) as SqliteModule | null
  if (!found) return console.log(`  node:sqlite: not in Node ${process.versions.node}`)
  const db = new found.DatabaseSync(path.join(dir, 'all.sqlite'))
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE s (id INTEGER PRIMARY KEY, data TEXT); BEGIN')
  const insert = db.prepare('INSERT OR REPLACE INTO s VALUES (?, ?)')
  for (let n = 0; n < count; n++) insert.run(n, JSON.stringify(intakeOf(n)))
  db.exec('COMMIT')
  const run = (n: number) => void insert.run((n * 7919) % count, JSON.stringify(intakeOf(n)))
  say('node:sqlite, WAL, synchronous=FULL, plain', await timed(saves, run), floor)
  db.close()
}

for (const count of sizes) {
  console.log(`${count} students`)
  const dir = mkdtempSync(path.join(tmpdir(), 'casepath-bench-'))
  const text = JSON.stringify(intakeOf(1))
  const bare = await timed(saves, async (n) => {
    const file = path.join(dir, `bare-${n % 50}.json`)
    await moveIntoPlace(await writeTemporary(file, text), file)
  })
  say('floor: write, flush, rename, flush the folder', bare)
  await ours(path.join(dir, 'vault'), count, bare.median)
  await oneJsonFile(dir, count, bare.median)
  await sqlite(dir, count, bare.median)
  rmSync(dir, { recursive: true, force: true })
}
