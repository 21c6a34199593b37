import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { crashVault, intakeNamed, plaintextIn, type CrashVault } from './crash-vault'

/** What a run of kills came to. All but the first two must be 0. */
export interface KillFigures {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly torn: number
  readonly plaintext: number
  /** Unfinished files still there after the next opening. */
  readonly leftBehind: number
}

/**
 * Starts a process that saves three students over and over, ends it with SIGKILL at a random moment, opens the vault and
 * compares it with what was acknowledged; `count` times on one vault.
 */
export async function killDuringSaves(saver: string, count: number, random: () => number): Promise<KillFigures> {
  const vault = crashVault()
  const first = await vault.open()
  for (const name of ['Ana', 'Ben', 'Cleo']) await first.create(intakeNamed(name))
  await first.close()
  const figures = { kills: 0, acknowledged: 0, lost: 0, torn: 0, plaintext: 0, leftBehind: 0 }
  while (figures.kills < count) {
    const acknowledged = await saveUntilKilled(saver, vault, random() * 60)
    figures.kills += 1
    figures.acknowledged += acknowledged.saves
    figures.plaintext += plaintextIn(vault.dir).length
    const opened = await vault.open()
    const { students, unreadable } = await opened.list()
    figures.torn += unreadable.length + (3 - students.length)
    for (const [id, { revision, mark }] of acknowledged.last) {
      const found = await opened.get(id).catch(() => null)
      const same = found && (found.revision > revision || found.record.intake.goals?.trim() === mark)
      if (!found || found.revision < revision || !same) figures.lost += 1
    }
    await opened.close()
    const again = await vault.open()
    figures.leftBehind += again.leftovers
    await again.close()
  }
  return figures
}

type Acknowledged = Map<string, { readonly revision: number; readonly mark: string }>

/** Ends the process `afterMs` milliseconds after its first acknowledged save. */
async function saveUntilKilled(
  saver: string,
  { dir, vaultId, key }: CrashVault,
  afterMs: number,
): Promise<{ last: Acknowledged; saves: number }> {
  const args = [saver, dir, vaultId, key.toString('hex')]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const last: Acknowledged = new Map()
  let saves = 0
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [revision = '', id, mark] = line.split(' ')
    if (!/^\d+$/.test(revision) || !id || !mark) return
    saves += 1
    last.set(id, { revision: Number(revision), mark })
    if (saves === 1) void sleep(afterMs).then(() => child.kill('SIGKILL'))
  })
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  if (child.signalCode !== 'SIGKILL') throw new Error(`The process ended by itself (${child.exitCode})`)
  return { last, saves }
}
