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

type Option = keyof typeof options

/** Options that mean something to each command; another one is a slip of the person, and is said. */
const optionsOf: Readonly<Record<string, readonly Option[]>> = {
  match: ['json'],
  plan: ['json', 'specialty', 'route', 'today', 'out', 'ics', 'csv'],
  routes: ['json', 'specialty', 'today'],
  catalog: ['json'],
}

/** Runs one command line and answers its exit code. Writes only through the context. */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  try {
    const { values, positionals, tokens } = parse(argv)
    const [command, ...rest] = positionals
    checkOptions(command, tokens)
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
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    throw new BadInput([`casepath: ${(error as Error).message}`])
  }
}

/** Refuses an option given twice, and one that the command does not know. */
function checkOptions(command: string | undefined, tokens: ReturnType<typeof parse>['tokens']): void {
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const twice = given.find((name, at) => given.indexOf(name) < at)
  if (twice !== undefined) throw new BadInput([`--${twice}: given more than once`])
  const known = optionsOf[command ?? '']
  const stray = given.find((name) => name !== 'help' && known !== undefined && !known.includes(name))
  if (stray !== undefined) throw new BadInput([`--${stray}: not an option of ${command}; try --help`])
}
