import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { bundleChild } from '../../main/children/bundle'
import { emptyVault, filesBelow, intakeOf } from '../../main/support'

const kills = 30

it(`loses no acknowledged save and tears none in ${kills} kills during saves`, { timeout: 120_000 }, async () => {
  const saver = await bundleChild('saver')
  const { dir, vaultId, key, open } = emptyVault()
  const first = await open()
  for (const name of ['Ana', 'Ben', 'Cleo']) await first.create(intakeOf(name, 'Test'))
  await first.close()

  let saves = 0
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(process.execPath, [saver, dir, vaultId, key.toString('hex')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const acknowledged = new Map<string, { revision: number; mark: string }>()
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      const [revision, id, mark] = line.split(' ')
      if (revision === 'open' || revision === 'error' || !id || !mark) {
        expect(line).toMatch(/^open 3 0 \d+$/)
        return
      }
      saves += 1
      acknowledged.set(id, { revision: Number(revision), mark })
      // Between the first save and any point of the following ones, a little later each time.
      if (acknowledged.size === 1) void sleep((kill * 7) % 23).then(() => child.kill('SIGKILL'))
    })
    await Promise.all([once(child, 'exit'), once(lines, 'close')])
    expect(child.signalCode).toBe('SIGKILL')

    const vault = await open()
    const { students, unreadable } = await vault.list()
    expect([students.length, unreadable], `kill ${kill}`).toEqual([3, []])
    for (const [id, { revision, mark }] of acknowledged) {
      const found = await vault.get(id)
      // A save may have reached the disk without its acknowledgement reaching us; an acknowledged one must be there.
      expect(found.revision, `kill ${kill}`).toBeGreaterThanOrEqual(revision)
      if (found.revision === revision) expect(found.record.intake.goals?.trim()).toBe(mark)
      expect(students.find((student) => student.id === id)?.revision).toBe(found.revision)
    }
    await vault.close()
    expect(
      filesBelow(dir).filter((file) => !/^(index|students\/[0-9a-f-]{36}(\.prev|\.base-[\w-]+)?)\.json$/.test(file)),
    ).toEqual([])
  }
  // Were it killed before anything was saved, nothing would have been shown.
  expect(saves).toBeGreaterThan(kills)
})
