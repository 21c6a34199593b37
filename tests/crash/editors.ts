import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { ConflictCopy } from '../../src/node/vault/conflict-copies'
import type { Vault } from '../../src/node/vault/vault'
import { crashVault, intakeNamed, plaintextIn, type CrashVault } from './crash-vault'

/** What several processes editing one vault came to. All but the first four must be 0. */
export interface EditorFigures {
  readonly processes: number
  readonly saves: number
  readonly edits: number
  /** Versions kept for a person to decide. */
  readonly kept: number
  /** Acknowledged edits that are neither in the record nor in a version that was kept. */
  readonly lost: number
  /** Revisions that two processes were both told were theirs. */
  readonly doubled: number
  /** Students who could not be read, and files left unfinished. */
  readonly torn: number
  readonly plaintext: number
}

interface Acknowledged {
  readonly kind: string
  readonly id: string
  readonly word: string
  readonly by: string
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/**
 * Starts processes that all edit the same students of one vault, the same fields and different ones; one of them is ended
 * with SIGKILL on the way. Then every edit that was acknowledged is looked for.
 */
export async function editTogether(
  editor: string,
  { processes, edits }: { readonly processes: number; readonly edits: number },
): Promise<EditorFigures> {
  const vault = crashVault()
  const first = await vault.open()
  for (const name of ['Ana', 'Ben', 'Cleo']) await first.create(intakeNamed(name))
  await first.close()
  const runs = names
    .slice(0, processes)
    .map((name, at) => editUntilTheEnd(editor, vault, name, edits, at === processes - 1))
  const said = (await Promise.all(runs)).flat()

  const opened = await vault.open()
  const { students, unreadable } = await opened.list()
  const copies = await opened.copies.list()
  const lost = await lostOf(opened, copies, said)
  await opened.close()
  const again = await vault.open()
  const leftBehind = again.leftovers
  await again.close()
  const revisions = said.flatMap(({ kind, id, word }) => (kind === 'revision' ? [`${id} ${word}`] : []))
  return {
    processes,
    saves: revisions.length,
    edits: said.length - revisions.length,
    kept: copies.length,
    lost,
    doubled: revisions.length - new Set(revisions).size,
    torn: unreadable.length + (3 - students.length) + leftBehind,
    plaintext: plaintextIn(vault.dir).length,
  }
}

async function lostOf(vault: Vault, copies: readonly ConflictCopy[], said: readonly Acknowledged[]): Promise<number> {
  let lost = 0
  for (const id of new Set(said.map((one) => one.id))) {
    const { record, revision } = await vault.get(id)
    const versions = await Promise.all(
      copies.filter(({ student }) => student === id).map(async (copy) => (await vault.copies.read(copy.id)).theirs),
    )
    const wordsOf = (text = ''): string[] => text.split(/\s+/)
    const words = new Set([record, ...versions].flatMap(({ intake }) => wordsOf(intake.goals)))
    const inVersions = new Set(versions.flatMap(({ intake }) => wordsOf(intake.goals)))
    const pins = new Set(record.pinned)
    for (const { kind, word, by } of said.filter((one) => one.id === id)) {
      const own = Number(record.setAside.find(({ specialty }) => specialty === by)?.reason ?? -1)
      const isThere =
        kind === 'revision'
          ? revision >= Number(word)
          : kind === 'own'
            ? own >= Number(word)
            : kind === 'pin'
              ? pins.has(word)
              : kind === 'kept'
                ? inVersions.has(word)
                : words.has(word)
      if (!isThere) lost += 1
    }
  }
  return lost
}

async function editUntilTheEnd(
  editor: string,
  { dir, vaultId, key }: CrashVault,
  name: string,
  edits: number,
  isKilled: boolean,
): Promise<Acknowledged[]> {
  const args = [editor, dir, vaultId, key.toString('hex'), name, String(edits)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: Acknowledged[] = []
  let hasEnded = false
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [kind = '', id = '', word = ''] = line.split(' ')
    if (kind === 'end') hasEnded = true
    else said.push({ kind, id, word, by: name })
    if (isKilled && said.length === edits) child.kill('SIGKILL')
  })
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  if (!isKilled && !hasEnded) throw new Error(`Process ${name} ended by itself (${child.exitCode})`)
  return said
}
