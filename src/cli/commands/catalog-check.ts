import { checkCatalog } from '../../core/catalog/check'
import { checkTranslations, countTranslated } from '../../core/catalog/translation'
import type { Command } from '../command'
import { loadKnowledge, type CliContext } from '../context'
import { BadInput, exitCode } from '../errors'

/** `catalog check`: every problem by file, path and reason. True when there is none. */
async function catalogCheckCommand(options: { readonly json: boolean }, context: CliContext): Promise<boolean> {
  const loaded = await loadKnowledge(context, { quiet: true, asWritten: true })
  const { catalog, translations, problems: unread, t } = loaded
  const problems = [...unread, ...checkCatalog(catalog), ...checkTranslations(catalog, translations)]
  const languages = countTranslated(catalog, translations)
  if (options.json) {
    context.out(`${JSON.stringify({ format: 'casepath-catalog-check/1', problems, languages })}\n`)
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
    for (const count of languages) context.out(`${t('cli:catalog.translated', { ...count })}\n`)
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
