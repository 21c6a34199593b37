import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crashVault, intakeNamed, plaintextIn, type CrashVault } from './crash-vault'

export interface DiskFigures {
  /** What was done to the disk, and how. */
  readonly way: string
  /** What the last save was answered with. */
  readonly answer: string
  readonly expected: string
  readonly acknowledged: number
  readonly lost: number
  readonly plaintext: number
}

/** Fills the disk, takes the right to write away and removes the folder, each while a process saves. */
export const troubleTheDisk = async (saver: string): Promise<DiskFigures[]> => [
  await fullDisk(saver),
  await noRights(saver),
  await folderGone(saver),
]

async function prepared(parent?: string): Promise<CrashVault> {
  const vault = crashVault(parent)
  const opened = await vault.open()
  await opened.create(intakeNamed('Ana'))
  await opened.close()
  return vault
}

const argumentsOf = ({ dir, vaultId, key }: CrashVault): string[] => [dir, vaultId, key.toString('hex')]

/** A small disk in memory where we may mount one; else a limit on the size of a file, which the kernel enforces alike. */
async function fullDisk(saver: string): Promise<DiskFigures> {
  const mountPoint = mkdtempSync(path.join(tmpdir(), 'casepath-full-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', mountPoint]).status === 0
  try {
    const vault = await prepared(mountPoint)
    const command = [process.execPath, saver, ...argumentsOf(vault), '900']
    const { stdout } = mounted
      ? spawnSync(command[0]!, command.slice(1), { encoding: 'utf8' })
      : spawnSync('sh', ['-c', 'ulimit -f 64; exec "$@"', 'sh', ...command], { encoding: 'utf8' })
    return await judge(vault, stdout, mounted ? 'full disk (256 kB)' : 'full disk (file size limit)', 'disk-full')
  } finally {
    if (mounted) spawnSync('umount', [mountPoint])
  }
}

/** Root may write anywhere, so root's saver becomes somebody else. */
async function noRights(saver: string): Promise<DiskFigures> {
  const vault = await prepared()
  const script = mkdtempSync(path.join(tmpdir(), 'casepath-saver-'))
  cpSync(saver, path.join(script, 'saver.mjs'))
  const students = path.join(vault.dir, 'students')
  const folders = [path.dirname(vault.dir), vault.dir, students, script]
  for (const name of readdirSync(students)) chmodSync(path.join(students, name), 0o444)
  for (const folder of folders) chmodSync(folder, 0o555)
  chmodSync(path.join(vault.dir, 'index.json'), 0o444)
  const user = process.getuid?.() === 0 ? '65534' : ''
  const { stdout } = spawnSync(process.execPath, [path.join(script, 'saver.mjs'), ...argumentsOf(vault), '0', user], {
    encoding: 'utf8',
  })
  for (const folder of folders) chmodSync(folder, 0o755)
  return judge(vault, stdout, 'no right to write', 'not-writable')
}

/** As when a drive is unplugged in the middle of the work, and plugged in again. */
async function folderGone(saver: string): Promise<DiskFigures> {
  const vault = await prepared()
  const away = `${vault.dir}-unplugged`
  const child = spawn(process.execPath, [saver, ...argumentsOf(vault)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (!existsSync(away) && stdout.split('\n').length >= 20) renameSync(vault.dir, away)
  })
  await once(child, 'close')
  renameSync(away, vault.dir)
  return judge(vault, stdout, 'folder removed', 'folder-gone')
}

async function judge(vault: CrashVault, stdout: string, way: string, expected: string): Promise<DiskFigures> {
  const lines = stdout.trim().split('\n')
  const saves = lines.flatMap((line) => (/^\d+ /.test(line) ? [Number(line.split(' ')[0])] : []))
  const acknowledged = saves.at(-1) ?? 1
  const plaintext = plaintextIn(vault.dir).length
  const opened = await vault.open()
  const { students, unreadable } = await opened.list()
  const kept = students[0] && (await opened.get(students[0].id).catch(() => null))
  await opened.close()
  const lost = unreadable.length + (kept && kept.revision >= acknowledged ? 0 : 1)
  const answer = /^error (.*)$/.exec(lines.at(-1) ?? '')?.[1] ?? 'none'
  return { way, answer, expected, acknowledged: saves.length, lost, plaintext }
}
