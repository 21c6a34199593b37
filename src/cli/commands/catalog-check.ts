import { checkCatalog } from '../../core/catalog/check'
import type { Command } from '../command'
import { loadKnowledge, type CliContext } from '../context'
import { BadInput, exitCode } from '../errors'

/** `catalog check`: every problem by file, path and reason. True when there is none. */
async function catalogCheckCommand(options: { readonly json: boolean }, context: CliContext): Promise<boolean> {
  const { catalog, problems: unread, t } = await loadKnowledge(context, { quiet: true })
  const problems = [...unread, ...checkCatalog(catalog)]
  if (options.json) {
    context.out(`${JSON.stringify({ format: 'casepath-catalog-check/1', problems })}\n`)
  } else {
    for (const { file, path, reason } of problems)
      context.out(`${t('cli:catalogProblem', { file, place: path, reason })}\n`)
    const counts = {
      specialties: catalog.specialties.length,
      credentials: catalog.credentials.length,
      states: catalog.states.length,
      occupations: catalog.occupations.length,
      sources: catalog.sources.length,
    }
    context.out(
      `${t(problems.length === 0 ? 'cli:catalog.sound' : 'cli:catalog.problems', { ...counts, count: problems.length })}\n`,
    )
  }
  return problems.length === 0
}

export const catalogCheck: Command = {
  name: 'catalog check',
  options: ['json'],
  async run(args, values, context) {
    if (args.length > 0) throw new BadInput([`catalog check ${args.join(' ')}: not a command; try --help`])
    return (await catalogCheckCommand(values, context)) ? exitCode.done : exitCode.badInput
  },
}
