import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { intakeFormat, type Intake } from '../../src/core/intake/schema'
import { keyFromPassphrase, newKdfParameters } from '../../src/node/vault/kdf'
import { openVault } from '../../src/node/vault/vault'
import { findStudents, prepare } from '../../src/renderer/features/caseload/find-students'
import type { StudentSummary } from '../../src/shared/record'
import { median } from './measure'

/**
 * Records of 8 KB with 10 to 10,000 students: opened in a fresh process, saved and searched; against one JSON file by
 * lowdb, SQLite, and the floor: bare write, flush, rename, flush of the folder. Saves are made in turn, one of each after
 * the other, so that a slower minute of the disk hits all alike. `SIZES=10,100` for fewer students, `SAVES=50` for fewer saves.
 */
const sizes = (process.env['SIZES'] ?? '10,100,1000,10000').split(',').map(Number)
const saves = Number(process.env['SAVES'] ?? 300)
const openings = 5

const intakeOf = (n: number): Intake => ({
  format: intakeFormat,
  student: { givenName: `Given${n}`, familyName: `Family${n % 997}`, studentId: String(100_000 + n) },
  goals: 'Wants to help people find a home. '.repeat(230).slice(0, 7800),
})

type Save = (n: number) => Promise<void> | void
interface Saver {
  readonly name: string
  readonly save: Save
  /** Saves in turns; fewer for what takes seconds each. */
  readonly turns?: number
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * 0.99)] ?? NaN
const figures = (times: readonly number[]): string =>
  `median ${median(times).toFixed(2).padStart(8)} ms  p99 ${p99(times).toFixed(2).padStart(8)} ms`
const say = (name: string, text: string): void => console.log(`  ${name.padEnd(46)} ${text}`)

async function timed(work: () => Promise<void> | void): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Saves with each of them in turn; the first is the floor. A few rounds to warm up are not counted. */
async function inTurn(savers: readonly Saver[]): Promise<void> {
  const times = savers.map((): number[] => [])
  const warmUp = 10
  for (let n = -warmUp; n < saves; n += 1)
    for (const [at, { save, turns = saves }] of savers.entries()) {
      if (n >= turns) continue
      const took = await timed(() => save(n + warmUp))
      if (n >= 0) times[at]!.push(took)
    }
  const floor = median(times[0]!)
  for (const [at, { name }] of savers.entries())
    say(name, `${figures(times[at]!)}  ${(median(times[at]!) / floor).toFixed(2)} x floor`)
}

/** A vault of so many students; answers how to save in it, its list, and a file as it lies there. */
async function ours(dir: string, count: number) {
  mkdirSync(path.join(dir, 'students'), { recursive: true })
  const [key, vaultId] = [randomBytes(32), randomUUID()]
  const openIt = () => openVault({ dir, vaultId, key: Buffer.from(key), rescanAfterMs: 1e9 })
  const filling = await openIt()
  const ids: string[] = []
  for (let n = 0; n < count; n += 64)
    await Promise.all(
      Array.from({ length: Math.min(64, count - n) }, async (_, k) => {
        const { record } = await filling.create(intakeOf(n + k))
        ids.push(record.id)
      }),
    )
  await filling.close()

  const opening = Array.from({ length: openings }, () => {
    const script = path.resolve('tests/bench/records-open.ts')
    const args = ['--import', 'tsx', script, dir, vaultId, key.toString('hex')]
    const [ms, listed] = spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.split(' ').map(Number)
    if (listed !== count) throw new Error(`${listed} of ${count} students were listed`)
    return ms!
  })
  say('Casepath: open to list, fresh process', `median ${median(opening).toFixed(0).padStart(8)} ms`)

  const vault = await openIt()
  const { students } = await vault.list()
  const versions = await Promise.all(
    Array.from({ length: Math.min(count, 50) }, (_, n) => vault.get(ids[(n * 7919) % count]!)),
  )
  const save = async (n: number): Promise<void> => {
    const at = n % versions.length
    const { revision, record } = versions[at]!
    versions[at] = { revision: (await vault.save(revision, record)).revision, record }
  }
  const file = readFileSync(path.join(dir, 'students', `${ids[0]}.json`))
  return { save, students, file, close: () => vault.close() }
}

/** What no durable replacement of a file can do without. */
function bare(dir: string, bytes: Uint8Array): Save {
  return async (n) => {
    const file = path.join(dir, `bare-${n % 50}`)
    const handle = await open(`${file}.tmp`, 'w')
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
    await rename(`${file}.tmp`, file)
    const folder = await open(dir, 'r')
    await folder.sync()
    await folder.close()
  }
}

async function oneJsonFile(dir: string, count: number): Promise<Save> {
  const students = Array.from({ length: count }, (_, n) => intakeOf(n))
  const db = new Low<{ students: Intake[] }>(new JSONFile(path.join(dir, 'all.json')), { students })
  await db.write()
  return () => db.update(() => {})
}

interface SqliteDatabase {
  exec(sql: string): void
  prepare(sql: string): { run(...values: unknown[]): unknown }
}

/** SQLite as Node has it from version 22 on; else the npm package, once `scripts/bench.mjs` brought it. */
async function openSqlite(file: string): Promise<{ name: string; db: SqliteDatabase } | null> {
  const name = 'node:sqlite'
  const own = (await import(name).catch(() => null)) as { DatabaseSync: new (file: string) => SqliteDatabase } | null
  if (own) return { name, db: new own.DatabaseSync(file) }
  try {
    const require = createRequire(path.resolve('tests/bench/peers/package.json'))
    const Database = require('better-sqlite3') as new (file: string) => SqliteDatabase
    return { name: 'better-sqlite3', db: new Database(file) }
  } catch {
    return null
  }
}

async function sqlite(dir: string, count: number): Promise<Saver[]> {
  const found = await openSqlite(path.join(dir, 'all.sqlite'))
  if (!found) return []
  const { name, db } = found
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE s (id INTEGER PRIMARY KEY, data TEXT); BEGIN')
  const insert = db.prepare('INSERT OR REPLACE INTO s VALUES (?, ?)')
  const put = (n: number): void => void insert.run(n, JSON.stringify(intakeOf(n)))
  for (let n = 0; n < count; n += 1) put(n)
  db.exec('COMMIT')
  return [{ name: `${name}, WAL, synchronous=FULL, plain`, save: (n) => put((n * 7919) % count) }]
}

async function search(students: readonly StudentSummary[]): Promise<void> {
  const prepared = prepare([...students])
  const times: number[] = []
  for (let n = 0; n < 200; n += 1) times.push(await timed(() => void findStudents(prepared, `fam${n % 10}`)))
  say('Casepath: search, a keystroke', figures(times))
}

const unlocking: number[] = []
for (let n = 0; n < 5; n += 1)
  unlocking.push(await timed(async () => void (await keyFromPassphrase('correct horse', newKdfParameters()))))
say('unlock (scrypt, N = 2^17), once a session', `median ${median(unlocking).toFixed(0)} ms`)
for (const count of sizes) {
  console.log(`${count} students`)
  const dir = mkdtempSync(path.join(tmpdir(), 'casepath-bench-'))
  const { save, students, file, close } = await ours(path.join(dir, 'vault'), count)
  await search(students)
  await inTurn([
    { name: 'floor: write, flush, rename, flush the folder', save: bare(dir, file) },
    { name: 'Casepath: sealed, flushed, index written lazily', save },
    { name: 'lowdb, one JSON file, plain, not flushed', save: await oneJsonFile(dir, count), turns: 10 },
    ...(await sqlite(dir, count)),
  ])
  await close()
  rmSync(dir, { recursive: true, force: true })
}
