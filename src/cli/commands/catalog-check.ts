import type { Catalog } from '../../core/catalog/catalog'
import { checkCatalog } from '../../core/catalog/check'
import { staleFigures, whatToRefresh } from '../../core/catalog/freshness'
import { checkTranslations, countTranslated } from '../../core/catalog/translation'
import { checkedDay } from '../choices'
import type { Command } from '../command'
import { loadKnowledge, type CliContext, type Knowledge } from '../context'
import { BadInput, exitCode } from '../errors'

interface CheckOptions {
  readonly json: boolean
  readonly pack?: string | undefined
  readonly today?: string | undefined
}

/** `catalog check`: every problem by file, path and reason, and what has grown old. True when there is no problem. */
async function catalogCheckCommand(options: CheckOptions, context: CliContext): Promise<boolean> {
  const loaded = await loadKnowledge(context, { quiet: true, asWritten: true, pack: options.pack })
  const { catalog, translations, problems: unread, t } = loaded
  const today = checkedDay(options.today ?? context.today, t)
  const problems = [...unread, ...checkCatalog(catalog), ...checkTranslations(catalog, translations)]
  const languages = countTranslated(catalog, translations)
  if (options.json) {
    const refresh = whatToRefresh(catalog, today).map(({ source, from, figures }) => ({
      source: source.id,
      from,
      figures: figures.map(({ file, entry, path, period }) => ({ file, entry, path, period })),
    }))
    const answer = { format: 'casepath-catalog-check/1', problems, languages, freshness: { today, refresh } }
    context.out(`${JSON.stringify(answer)}\n`)
    return problems.length === 0
  }
  for (const { file, path, reason } of problems)
    context.out(`${t('cli:catalogProblem', { file, place: path, reason })}\n`)
  const counts = {
    specialties: catalog.specialties.length,
    credentials: catalog.credentials.length,
    states: catalog.states.length,
    occupations: catalog.occupations.length,
    sources: catalog.sources.length,
  }
  const verdict = problems.length === 0 ? 'cli:catalog.sound' : 'cli:catalog.problems'
  context.out(`${t(verdict, { ...counts, count: problems.length })}\n`)
  for (const count of languages) context.out(`${t('cli:catalog.translated', { ...count })}\n`)
  for (const line of freshness(catalog, today, t)) context.out(`${line}\n`)
  return problems.length === 0
}

/** Age is no fault: it is said, and where to look for newer figures. */
function freshness(catalog: Catalog, today: string, t: Knowledge['t']): string[] {
  const stale = staleFigures(catalog, today)
  if (stale.length === 0) return [t('cli:catalog.fresh', { today })]
  return [
    t('cli:catalog.stale', { count: stale.length, today }),
    ...whatToRefresh(catalog, today).map(({ source, from, figures }) =>
      t('cli:catalog.refresh', {
        title: source.title,
        figures: figures.length,
        from: from ?? t('cli:catalog.noAddress'),
      }),
    ),
  ]
}

export const catalogCheck: Command = {
  name: 'catalog check',
  options: ['json', 'pack', 'today'],
  async run(args, values, context) {
    if (args.length > 0) throw new BadInput([`catalog check ${args.join(' ')}: not a command; try --help`])
    return (await catalogCheckCommand(values, context)) ? exitCode.done : exitCode.badInput
  },
}
