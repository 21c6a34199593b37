import { checkCatalog } from '../../core/catalog/check'
import { loadKnowledge, type CliContext } from '../context'

/** `catalog check`: every problem by file, path and reason. True when there is none. */
export async function catalogCheckCommand(options: { readonly json: boolean }, context: CliContext): Promise<boolean> {
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
