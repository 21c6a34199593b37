import path from 'node:path'
import { errnoOf } from '../../../node/files/disk-errors'
import { createSealedVault } from '../../../node/vault/access'
import { open, rm } from 'node:fs/promises'
import { BadInput } from '../../errors'
import { readPassphrase, vaultFolder } from '../../open-vault'
import { vaultCommand } from '../../vault-command'

/** `vault init`: an empty vault. The recovery code is said once, on standard output or in a new file only its owner reads. */
export const vaultInit = vaultCommand({
  name: 'init',
  options: ['recovery-file'],
  async run({ values, context, t }) {
    const dir = vaultFolder(values, context, t)
    const passphrase = await readPassphrase(values, context, t)
    const asked = values['recovery-file']
    const file = asked === undefined ? null : path.resolve(context.cwd, asked)
    // Made before the vault: a code that cannot be written down would be lost for good.
    const handle =
      file === null
        ? null
        : await open(file, 'wx', 0o600).catch((error: unknown) => {
            throw new BadInput([
              t('cli:cannotWrite', { option: '--recovery-file', file: asked ?? '', reason: errnoOf(error) ?? '?' }),
            ])
          })
    try {
      const { key, recoveryCode } = await createSealedVault(dir, passphrase)
      key.fill(0)
      if (!handle) return context.out(`${recoveryCode}\n`)
      await handle.writeFile(`${recoveryCode}\n`)
      await handle.sync()
      context.err(t('cli:vault.recoveryWritten', { file: asked ?? '' }))
    } catch (error) {
      if (file !== null) await rm(file, { force: true })
      throw error
    } finally {
      await handle?.close()
    }
  },
})
