import { findRoute, findSpecialty } from '../../catalog/lookup'
import { chooseRoute } from '../../planning/choose-route'
import { compareRoutes } from '../../planning/compare-routes'
import { say } from '../../message'
import { addMonths } from '../../planning/dates'
import type { RouteSummary } from '../../planning/types'
import type { WithStudent } from '../context'
import { framed, namedFor, note, p, together } from '../frame'
import type { Block, DocumentModel, RichText } from '../model'
import { nameOf, specialtyInView } from '../people'

/** More columns than these cannot be read side by side; the others follow in a second table. */
const mostColumns = 3

/** The routes into one specialty side by side, dated for this student. Pure. */
export function buildRouteComparison(context: WithStudent): DocumentModel {
  const { t, student, catalog, date } = context
  const { intake, plan } = student
  const id = specialtyInView(context)
  const specialty = id === null ? null : findSpecialty(catalog, id)
  const asked = specialty ? { intake, catalog, specialty: specialty.id } : null
  const routes = asked ? compareRoutes({ ...asked, today: date }) : []
  const suits = asked && routes.length > 0 ? chooseRoute(asked) : null
  const taken = plan && plan.specialty === specialty?.id ? plan.route : null
  const name = nameOf(student)
  const title = t('papers:kinds.route-comparison.title')
  const tables = inPortions(routes).map((portion) => together(table(portion, { suits, taken }, context)))
  return framed(context, {
    ...namedFor(context, title, name),
    sections: [
      [
        'comparison',
        [
          {
            kind: 'title',
            kicker: title,
            text: name,
            subtitle: specialty?.name ?? t('documents:plan.unknownSpecialty'),
          },
          ...(routes.length === 0
            ? [p(t('papers:compare.noRoutes'))]
            : [{ kind: 'paragraph', tone: 'lead', text: t('papers:compare.routesLead', { date }) } as const]),
          ...(routes.length === 0 ? [] : [note(t('papers:compare.routesNote'))]),
          ...(routes.length === 0 ? [] : [drawn(routes, context)]),
          ...tables,
        ],
      ],
    ],
  })
}

/** As even as can be: four are two and two, not three and one. */
function inPortions(routes: readonly RouteSummary[]): readonly (readonly RouteSummary[])[] {
  const portions = Math.ceil(routes.length / mostColumns)
  const size = Math.ceil(routes.length / Math.max(1, portions))
  return Array.from({ length: portions }, (_, at) => routes.slice(at * size, (at + 1) * size))
}

/** All routes on one scale, so that their lengths can be compared at a glance. */
function drawn(routes: readonly RouteSummary[], { t, date }: WithStudent): Block {
  const until = ({ firstJob, end }: RouteSummary) => firstJob ?? end
  const said = (route: RouteSummary) =>
    t(`papers:compare.${route.firstJob === null ? 'drawnEnd' : 'drawnJob'}`, { date: until(route).slice(0, 7) })
  const lanes = routes.map((route) => ({
    label: route.name,
    start: date,
    end: until(route),
    said: said(route),
    shape: 'span' as const,
    done: false,
  }))
  return {
    kind: 'timeline',
    alternative: `${t('papers:compare.drawn')}: ${lanes.map((lane) => `${lane.label}: ${lane.said}`).join('; ')}.`,
    from: date,
    // Beyond the longest bar there must be room for what is said of it.
    to: addMonths(
      routes.map(({ end }) => end).reduce((last, day) => (day > last ? day : last), date),
      12,
    ),
    lanes,
  }
}

interface Marks {
  readonly suits: string | null
  readonly taken: string | null
}

function table(routes: readonly RouteSummary[], { suits, taken }: Marks, { t, catalog }: WithStudent): Block {
  const month = (day: string, earliest: boolean) => {
    const date = t('documents:when.month', { date: day.slice(0, 7) })
    return earliest ? t('matches:route.earliest', { date }) : date
  }
  const rows: readonly (readonly [label: string, cell: (route: RouteSummary) => readonly RichText[]])[] = [
    [
      t('matches:route.what'),
      ({ route }) => [
        findRoute(catalog, route)?.summary ?? '',
        ...(route === taken ? [[{ text: t('papers:compare.taken'), style: 'strong' } as const]] : []),
        ...(route === suits && route !== taken
          ? [[{ text: t('matches:route.proposed'), style: 'strong' } as const]]
          : []),
      ],
    ],
    [
      t('matches:route.firstJob'),
      ({ firstJob, firstJobEarliest }) => [
        firstJob === null ? t('matches:route.unknown') : month(firstJob, firstJobEarliest),
      ],
    ],
    [
      t('matches:route.study'),
      ({ studyYears, partTime }) => [
        studyYears === 0 ? t('matches:route.noStudy') : t('matches:route.years', { count: studyYears }),
        ...(partTime ? [t('matches:route.partTime')] : []),
      ],
    ],
    [
      t('matches:route.credentials'),
      ({ credentials }) =>
        credentials.length === 0
          ? [t('matches:route.noCredentials')]
          : credentials.map(({ name, date, earliest }) =>
              t('papers:compare.credential', { name, date: month(date, earliest) }),
            ),
    ],
    [t('matches:route.opens'), ({ opens }) => opens],
    [t('matches:route.end'), ({ end, endEarliest }) => [month(end, endEarliest)]],
    ...(routes.some(({ assumptions }) => assumptions.length > 0)
      ? [
          [
            t('matches:route.assumptions'),
            ({ assumptions }: RouteSummary) => assumptions.map((message) => say(t, message)),
          ] as const,
        ]
      : []),
  ]
  return {
    kind: 'table',
    summary: t('papers:kinds.route-comparison.title'),
    rowHeaders: true,
    columns: [
      { header: t('papers:compare.about'), share: 4 },
      ...routes.map(({ name }) => ({ header: name, share: 8 })),
    ],
    rows: rows.map(([label, cell]) => [[label], ...routes.map(cell)]),
  }
}
