import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../files/replace-file'
import { isCopyOf } from '../conflict-names'
import { readText } from '../document-file'
import { activityFolder, deviceMark } from './files'

/**
 * What is done while the vault is locked cannot be sealed: somebody tries a wrong passphrase, a backup takes the vault's
 * place. It is kept in clear, as a time and a word of ours, and the next opening takes it into the log.
 */
const pendingDeed = z.strictObject({
  at: z.iso.datetime(),
  what: z.enum(['unlock-failed', 'restored', 'moved']),
})
type PendingDeed = z.infer<typeof pendingDeed>

/** More are a program's doing, and would only fill the log. The first ones are kept. */
const most = 500

const fileOf = (dir: string, vaultId: string): string =>
  path.join(activityFolder(dir), `pending-${deviceMark(vaultId)}.json`)

async function read(file: string): Promise<PendingDeed[]> {
  try {
    return z.array(pendingDeed).parse(JSON.parse((await readText(file)) ?? '[]'))
  } catch {
    return []
  }
}

/** Never fails: in a folder that cannot be written to, a refusal is still a refusal. */
export async function noteLater(dir: string, vaultId: string, done: PendingDeed): Promise<void> {
  const file = fileOf(dir, vaultId)
  try {
    const before = await read(file)
    if (before.length >= most) return
    await mkdir(activityFolder(dir), { recursive: true, mode: 0o700 })
    await replaceFile(file, JSON.stringify([...before, done]))
  } catch {
    // See above.
  }
}

/** Hands what waits to `keep`, and forgets it once it is kept. */
export async function takePending(
  dir: string,
  vaultId: string,
  keep: (deeds: readonly PendingDeed[]) => Promise<void>,
): Promise<void> {
  const own = fileOf(dir, vaultId)
  const copies = (await readdir(activityFolder(dir)).catch(() => [])).filter((name) =>
    isCopyOf(path.basename(own), name),
  )
  const files = [own, ...copies.map((name) => path.join(activityFolder(dir), name))]
  const deeds = new Map((await Promise.all(files.map(read))).flat().map((deed) => [JSON.stringify(deed), deed]))
  if (deeds.size === 0) return
  await keep([...deeds.values()])
  for (const file of files) await rm(file, { force: true })
}
