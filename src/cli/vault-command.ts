import type { Translate } from '../core/message'
import type { Command } from './command'
import { loadTexts, type CliContext } from './context'
import { BadInput } from './errors'
import { inWords } from './open-vault'
import type { Values } from './options'

interface VaultCommand {
  /** `list`, called as `vault list`. */
  readonly name: string
  /** Besides the vault and the passphrase file. */
  readonly options?: Command['options']
  /** `false`: it takes no files or ids. */
  readonly takesArguments?: boolean
  run(work: {
    readonly args: readonly string[]
    readonly values: Values
    readonly context: CliContext
    readonly t: Translate
  }): Promise<number | void>
}

/** One of the `vault` commands: they share their first options, and their errors are said as in the window. */
export const vaultCommand = ({ name, options = [], takesArguments = false, run }: VaultCommand): Command => ({
  name: `vault ${name}`,
  options: ['vault', 'passphrase-file', ...options],
  async run(args, values, context) {
    const t = await loadTexts(context)
    if (!takesArguments && args.length > 0)
      throw new BadInput([t('cli:vault.noArguments', { command: `vault ${name}`, given: args.join(' ') })])
    return await inWords(t, () => run({ args, values, context, t }))
  },
})
