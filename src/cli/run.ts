import { parseArgs } from 'node:util'
import { catalogCheckCommand } from './commands/catalog-check'
import { matchCommand } from './commands/match'
import { planCommand } from './commands/plan'
import { routesCommand } from './commands/routes'
import { loadKnowledge, type CliContext } from './context'
import { BadInput, exitCode } from './errors'

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  specialty: { type: 'string' },
  route: { type: 'string' },
  today: { type: 'string' },
  out: { type: 'string', short: 'o' },
  ics: { type: 'string' },
  csv: { type: 'string' },
} as const

/** Runs one command line and answers its exit code. Writes only through the context. */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  try {
    const { values, positionals } = parse(argv)
    const [command, ...rest] = positionals
    if (values.help || command === undefined) {
      const { t } = await loadKnowledge(context, { quiet: true })
      // Options that are no words come in from here, so that the text holds only what can be spelled.
      const help = `${t('cli:help', { ics: '--ics', csv: '--csv' })}\n`
      if (values.help) context.out(help)
      else context.err(help)
      return values.help ? exitCode.done : exitCode.badInput
    }
    if (command === 'match') await matchCommand(rest, values, context)
    else if (command === 'plan') await planCommand(rest, values, context)
    else if (command === 'routes') await routesCommand(rest, values, context)
    else if (command === 'catalog' && rest.length === 1 && rest[0] === 'check')
      return (await catalogCheckCommand(values, context)) ? exitCode.done : exitCode.badInput
    else throw new BadInput([`${positionals.join(' ')}: not a command; try --help`])
    return exitCode.done
  } catch (error) {
    if (error instanceof BadInput) {
      for (const line of error.lines) context.err(line)
      return exitCode.badInput
    }
    context.err(`casepath: ${error instanceof Error ? error.message : String(error)}`)
    return exitCode.failed
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new BadInput([`casepath: ${(error as Error).message}`])
  }
}
