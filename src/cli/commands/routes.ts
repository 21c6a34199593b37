import { matchStudent } from '../../core/matching'
import { say } from '../../core/message'
import { chooseRoute } from '../../core/planning/choose-route'
import { compareRoutes } from '../../core/planning/compare-routes'
import type { RouteSummary } from '../../core/planning/types'
import { checkedDay, chosenSpecialty, onlyIntake } from '../choices'
import type { Command } from '../command'
import { loadKnowledge, type CliContext, type Knowledge } from '../context'

export interface RoutesOptions {
  readonly specialty?: string | undefined
  readonly today?: string | undefined
  /** Catalog pack to lay over the catalog. */
  readonly pack?: string | undefined
  /** `en` or `es`, unchecked. */
  readonly language?: string | undefined
  readonly json: boolean
}

/** `routes FILE`: the ways into the chosen (else the best fitting) specialty side by side, as text or JSON. */
async function routesCommand(files: readonly string[], options: RoutesOptions, context: CliContext): Promise<void> {
  const knowledge = await loadKnowledge(context, options)
  const { catalog, t } = knowledge
  const today = checkedDay(options.today ?? context.today, t)
  const intake = await onlyIntake('routes', files, knowledge, context)
  const specialty = chosenSpecialty(options.specialty, matchStudent(intake, catalog), knowledge, context)
  const asked = { intake, catalog, specialty: specialty.id }
  const routes = compareRoutes({ ...asked, today })
  if (routes.length === 0) throw new Error(t('cli:routes.none', { specialty: specialty.id }))
  const proposed = chooseRoute(asked)
  if (options.json) {
    context.out(`${JSON.stringify(asJson({ specialty: specialty.id, today, proposed, routes }, t))}\n`)
    return
  }
  const name = `${intake.student.givenName} ${intake.student.familyName}`
  const blocks = routes.map((route) => asText(route, route.route === proposed, knowledge))
  context.out(`${[t('cli:routes.title', { name, specialty: specialty.name, today }), ...blocks].join('\n\n')}\n`)
}

export interface Comparison {
  readonly specialty: string
  readonly today: string
  /** Id of the route to propose to this student first. */
  readonly proposed: string
  readonly routes: readonly RouteSummary[]
}

/**
 * The contract `casepath-routes/1`. `firstJob` is `null` where the route has none; `studyYears` are those still to come; `earliest` marks
 * dates that are a lower bound, because a length behind them is not stated anywhere.
 */
const asJson = ({ specialty, today, proposed, routes }: Comparison, t: Knowledge['t']): object => ({
  format: 'casepath-routes/1',
  specialty,
  today,
  proposed,
  routes: routes.map((row) => ({
    route: row.route,
    name: row.name,
    firstJob: row.firstJob,
    firstJobEarliest: row.firstJobEarliest,
    credentials: row.credentials,
    studyYears: row.studyYears,
    partTime: row.partTime,
    opens: row.opens,
    end: row.end,
    endEarliest: row.endEarliest,
    assumptions: row.assumptions.map((message) => say(t, message)),
  })),
})

function asText(row: RouteSummary, isProposed: boolean, { t }: Knowledge): string {
  const { route, name, firstJob, credentials, studyYears, partTime, opens, end, assumptions } = row
  const from = (text: string, earliest: boolean) => (earliest ? t('cli:routes.earliest', { text }) : text)
  const study = studyYears === 0 ? t('cli:routes.noStudy') : t('cli:routes.study', { count: studyYears })
  const lines = [
    t(isProposed ? 'cli:routes.proposed' : 'cli:routes.route', { name, route }),
    firstJob === null
      ? t('cli:routes.noJob')
      : from(t('cli:routes.firstJob', { date: firstJob }), row.firstJobEarliest),
    partTime ? t('cli:routes.partTime', { text: study }) : study,
    ...credentials.map((credential) =>
      from(t('cli:routes.credential', { name: credential.name, date: credential.date }), credential.earliest),
    ),
    ...opens.map((text) => t('cli:routes.opens', { text })),
    from(t('cli:routes.end', { date: end }), row.endEarliest),
    ...assumptions.map((message) => t('cli:routes.assumption', { text: say(t, message) })),
  ]
  return lines.map((line, i) => (i === 0 ? line : `      ${line}`)).join('\n')
}

export const routes: Command = {
  name: 'routes',
  options: ['json', 'pack', 'language', 'specialty', 'today'],
  run: routesCommand,
}
