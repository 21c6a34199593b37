import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createFolderLock, lockFileName } from '../../../../src/node/vault/folder-lock'
import { bundleChild } from '../../main/children/bundle'
import { freshFolder } from '../../main/support'

const lockFile = (dir: string): string => path.join(dir, lockFileName)

it('lets one in at a time, in one window and in several', async () => {
  const dir = freshFolder()
  const windows = [createFolderLock({ dir }), createFolderLock({ dir }), createFolderLock({ dir })]
  let inside = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      windows[n % 3]!.run(async () => {
        most = Math.max(most, (inside += 1))
        await sleep(n % 4 === 0 ? 1 : 0)
        inside -= 1
      }),
    ),
  )
  expect(most).toBe(1)
  expect(readdirSync(dir)).toEqual([])
})

it('goes free when the work throws', async () => {
  const dir = freshFolder()
  const lock = createFolderLock({ dir })
  await expect(lock.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lock.run(async () => 'yes')).toBe('yes')
})

it.each([
  ['whose process is gone', () => `${spawnSync(process.execPath, ['-e', '']).pid} ${hostname()} x`],
  ['from before this process had this number', () => `${process.pid} ${hostname()} x`],
])('takes over at once from a writer %s', async (_name, holder) => {
  const dir = freshFolder()
  writeFileSync(lockFile(dir), holder())
  const lock = createFolderLock({ dir, staleAfterMs: 600_000, giveUpAfterMs: 2000 })
  expect(await lock.run(async () => 'in')).toBe('in')
})

it('takes over from another computer only after watching its lock stand still', async () => {
  const dir = freshFolder()
  let n = 0
  const holder = (): void => writeFileSync(lockFile(dir), `1 elsewhere ${n++}`)
  holder()
  // Alive: it keeps taking the lock anew.
  const alive = setInterval(holder, 20)
  const lock = createFolderLock({ dir, staleAfterMs: 200, giveUpAfterMs: 10_000 })
  let got = false
  const entering = lock.run(async () => {
    got = true
  })
  await sleep(600)
  expect(got).toBe(false)
  clearInterval(alive)
  await entering
  expect(got).toBe(true)
})

it('gives up with a plain error when somebody keeps it busy', async () => {
  const dir = freshFolder()
  writeFileSync(lockFile(dir), `${process.ppid} ${hostname()} x`)
  const lock = createFolderLock({ dir, staleAfterMs: 600_000, giveUpAfterMs: 100 })
  await expect(lock.run(async () => 'in')).rejects.toMatchObject({ code: 'io' })
})

it('tells a writer whose lock was taken over before it does what cannot be taken back', async () => {
  const dir = freshFolder()
  const work = createFolderLock({ dir }).run(async (stillOurs) => {
    await stillOurs()
    writeFileSync(lockFile(dir), '1 elsewhere x')
    await stillOurs()
  })
  await expect(work).rejects.toMatchObject({ code: 'io' })
  expect(existsSync(lockFile(dir))).toBe(true)
})

it('says that the folder is gone', async () => {
  await expect(createFolderLock({ dir: path.join(freshFolder(), 'gone') }).run(async () => 1)).rejects.toMatchObject({
    code: 'folder-gone',
  })
})

// Handles are counted by the shell's own limit, which Windows has not.
if (process.platform !== 'win32')
  it("leaves another one's lock alone where the system gives no handle", async () => {
    const dir = freshFolder()
    writeFileSync(lockFile(dir), '1 elsewhere x')
    const child = await bundleChild('crowded')
    const limited = ['-c', 'ulimit -n 64; exec "$@"', 'sh', process.execPath, child, dir]
    expect(spawnSync('sh', limited, { encoding: 'utf8' }).stdout).toBe('io')
    expect(existsSync(lockFile(dir))).toBe(true)
  })
