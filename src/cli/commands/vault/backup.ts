import path from 'node:path'
import { addBackup } from '../../../node/vault/backup/backup-folder'
import { backupEnding } from '../../../node/vault/backup/format'
import { noteDone, withVault } from '../../open-vault'
import { exitCode } from '../../errors'
import { vaultCommand } from '../../vault-command'

/** Beside the vault unless another folder is named. */
export const backupsBeside = (dir: string): string => `${dir}.backups`

/** `vault backup`: one sealed file, read back before it counts; outdated ones of this vault go. Says where it is. */
export const vaultBackup = vaultCommand({
  name: 'backup',
  options: ['out'],
  run: ({ values, context, t }) =>
    withVault(values, context, t, async (vault, { dir, vaultId }) => {
      const target = path.resolve(context.cwd, values.out ?? backupsBeside(dir))
      const { file, reading } = target.endsWith(backupEnding)
        ? { file: target, reading: await vault.backUp(target) }
        : await addBackup(target, vaultId, new Date(), (name) => vault.backUp(name))
      await noteDone(vault, { what: 'backed-up', about: 'file' })
      context.out(`${file}\n`)
      context.err(t('cli:vault.backedUp', { count: reading.students.length + reading.newer }))
      for (const id of reading.unreadable) context.err(`${id}: ${t('cli:vault.damaged')}`)
      for (const file of reading.leftOut) context.err(t('cli:vault.leftOut', { file }))
      return reading.unreadable.length > 0 ? exitCode.badInput : exitCode.done
    }),
})
