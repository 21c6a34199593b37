import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { backupEnding } from '../../../node/vault/backup/format'
import { unwrapKey } from '../../../node/vault/access'
import { noteLater } from '../../../node/vault/activity/pending'
import { restoreBackup } from '../../../node/vault/backup/restore-backup'
import { BadInput, exitCode } from '../../errors'
import { readPassphrase, vaultFolder } from '../../open-vault'
import { vaultCommand } from '../../vault-command'
import { backupsBeside } from './backup'

/**
 * `vault restore [FILE]`: the newest backup beside the vault unless one is named, opened with the passphrase the vault had
 * when it was made. The folder that is there is kept under another name, which is said.
 */
export const vaultRestore = vaultCommand({
  name: 'restore',
  options: ['partial'],
  takesArguments: true,
  async run({ args, values, context, t }) {
    if (args.length > 1) throw new BadInput([t('cli:vault.oneBackup')])
    const dir = vaultFolder(values, context, t)
    const passphrase = await readPassphrase(values, context, t)
    const [named] = args
    const file = named === undefined ? await newestBeside(dir) : path.resolve(context.cwd, named)
    if (file === null) throw new BadInput([t('cli:vault.noBackup', { folder: backupsBeside(dir) })])
    const { reading, keptAt, destroyed } = await restoreBackup({
      file,
      keyFor: (header) => unwrapKey(header, { passphrase }),
      dir,
      now: new Date(),
      partial: values.partial,
    })
    await noteLater(dir, reading.header.id, { at: new Date().toISOString(), what: 'restored' })
    context.out(`${dir}\n`)
    const count = reading.students.length + reading.newer - destroyed.length
    context.err(t('cli:vault.restored', { count, madeAt: reading.madeAt }))
    if (keptAt !== null) context.err(t('cli:vault.keptAt', { folder: keptAt }))
    for (const { id, givenName, familyName } of destroyed)
      context.err(t('cli:vault.staysDestroyed', { name: `${givenName} ${familyName}`, id }))
    for (const lost of reading.lost) context.err(t('cli:vault.notInBackup', { file: lost }))
    const foreign = reading.damaged + reading.extra
    if (foreign > 0) context.err(t('cli:vault.foreignInBackup', { count: foreign }))
    return reading.lost.length + foreign > 0 || !reading.complete ? exitCode.badInput : exitCode.done
  },
})

/** Their names hold the time, so the newest sorts last. */
async function newestBeside(dir: string): Promise<string | null> {
  const folder = backupsBeside(dir)
  const names = await readdir(folder).catch(() => [])
  const when = (name: string): string => /\d{4}-\d{2}-\d{2}-\d{6}/.exec(name)?.[0] ?? ''
  const newest = names.filter((name) => name.endsWith(backupEnding)).toSorted((a, b) => (when(a) < when(b) ? -1 : 1))
  const last = newest.at(-1)
  return last === undefined ? null : path.join(folder, last)
}
