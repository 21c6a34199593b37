import { readdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { holdKey } from '../../../../src/node/vault/data-key'
import { createFolderLock } from '../../../../src/node/vault/folder-lock'
import { presence } from '../../../../src/node/vault/presence'
import { emptyVault, everythingOnDisk, intakeOf } from '../../main/support'

const [ana, ben] = ['6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11', '6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a12'] as const
const everyMs = 100

/** Two windows on one folder, as on two computers. */
function twoWindows() {
  const { dir, vaultId, key } = emptyVault()
  const windowOf = (writer: string, advisor: string) => {
    const context = {
      dir,
      vaultId,
      key: holdKey(Buffer.from(key)),
      lock: createFolderLock({ dir }),
      writer,
      bases: new Map(),
    }
    return presence({ context, now: () => new Date('2026-11-22T09:40:00Z'), advisor: () => advisor, everyMs })
  }
  return { dir, office: windowOf('office', 'M. Ortiz'), desk: windowOf('desk', ''), windowOf }
}

it('says who has the same student open, and since when', async () => {
  const { office, desk, dir } = twoWindows()
  expect(await office.beat(ana)).toEqual([])
  expect(await desk.beat(ben)).toEqual([])
  expect(await desk.beat(ana)).toMatchObject([{ by: 'M. Ortiz', since: '2026-11-22T09:40:00.000Z' }])
  expect(await office.beat(ana)).toMatchObject([{ by: '' }])
  // Neither the advisor nor the student can be read without the key.
  expect(everythingOnDisk(dir)).not.toMatch(/Ortiz|6f1f0f9e/)
  await desk.beat(null)
  expect(await office.beat(ana)).toEqual([])
  await office.leave()
  expect(readdirSync(path.join(dir, 'open'))).toEqual([])
})

it('takes one who misses three beats for gone, and sees them come back', async () => {
  const { office, desk } = twoWindows()
  await office.beat(ana)
  expect(await desk.beat(ana)).toHaveLength(1)
  await sleep(4 * everyMs)
  expect(await desk.beat(ana)).toEqual([])
  await office.beat(ana)
  expect(await desk.beat(ana)).toHaveLength(1)
})

it('is not taken in by what a killed program left, and clears it away after a day', async () => {
  const { office, desk, dir, windowOf } = twoWindows()
  await office.beat(ana)
  const left = path.join(dir, 'open', 'office.json')
  const aged = (seconds: number): void => utimesSync(left, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds)
  aged(60)
  expect(await desk.beat(ana)).toEqual([])
  expect(readdirSync(path.join(dir, 'open'))).toContain('office.json')
  aged(2 * 86_400)
  expect(await windowOf('third', '').beat(ana)).toHaveLength(1)
  expect(readdirSync(path.join(dir, 'open'))).not.toContain('office.json')
})

it('keeps nobody from saving', async () => {
  const { dir, open } = emptyVault()
  const [office, desk] = [await open({ advisor: () => 'M. Ortiz' }), await open()]
  const { record, revision } = await office.create(intakeOf('Ana', 'Núñez'))
  await office.presence.beat(record.id)
  expect(await desk.presence.beat(record.id)).toMatchObject([{ by: 'M. Ortiz' }])
  expect((await desk.save(revision, record)).revision).toBe(revision + 1)
  await office.close()
  expect(await desk.presence.beat(record.id)).toEqual([])
  await desk.close()
  expect(readdirSync(path.join(dir, 'open'))).toEqual([])
})
