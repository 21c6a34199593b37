import type { Command } from './command'
import { batch } from './commands/batch'
import { catalogCheck } from './commands/catalog-check'
import { documentIds } from '../core/documents/kinds'
import { languages } from '../shared/i18n'
import { document, isMadeHere } from './commands/document'
import { match } from './commands/match'
import { plan } from './commands/plan'
import { routes } from './commands/routes'
import { vaultBackup } from './commands/vault/backup'
import { vaultExport } from './commands/vault/export'
import { vaultImport } from './commands/vault/import'
import { vaultInit } from './commands/vault/init'
import { vaultList } from './commands/vault/list'
import { vaultRestore } from './commands/vault/restore'
import { vaultVerify } from './commands/vault/verify'
import { loadTexts, type CliContext } from './context'
import { BadInput, exitCode } from './errors'
import { checkOptions, parseOptions } from './options'

const commands: readonly Command[] = [
  match,
  plan,
  routes,
  document,
  batch,
  catalogCheck,
  vaultInit,
  vaultList,
  vaultImport,
  vaultExport,
  vaultVerify,
  vaultBackup,
  vaultRestore,
]

/** Runs one command line and answers its exit code. Writes only through the context. */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  try {
    const { values, positionals, tokens } = parseOptions(argv)
    const command = commands.find(({ name }) => name.split(' ').every((word, i) => word === positionals[i]))
    if (command) checkOptions(tokens, command)
    if (values.help || positionals.length === 0) return await help(context, values.help)
    if (!command) throw new BadInput([`${positionals.join(' ')}: not a command; try --help`])
    return (await command.run(positionals.slice(command.name.split(' ').length), values, context)) ?? exitCode.done
  } catch (error) {
    if (error instanceof BadInput) {
      for (const line of error.lines) context.err(line)
      return exitCode.badInput
    }
    context.err(`casepath: ${error instanceof Error ? error.message : String(error)}`)
    return exitCode.failed
  }
}

const vaultOptions = {
  passphrase: '--passphrase-file',
  recovery: '--recovery-file',
  handover: '--handover',
  handoverPassphrase: '--handover-passphrase-file',
}

async function help(context: CliContext, wanted: boolean): Promise<number> {
  const t = await loadTexts(context)
  // Options that are no words come in from here, so that the text holds only what can be spelled.
  const codes = {
    ics: '--ics',
    csv: '--csv',
    kinds: documentIds.filter(isMadeHere).join(', '),
    papers: 'letter, a4',
    languages: languages.join(', '),
    either: languages.join('|'),
  }
  const text = [
    t('cli:help', codes),
    t('papers:cli.help', codes),
    t('batch:cli.help', { most: 8 }),
    t('cli:helpVault', vaultOptions),
  ]
    .join('\n\n')
    .concat('\n')
  if (wanted) context.out(text)
  else context.err(text)
  return wanted ? exitCode.done : exitCode.badInput
}
