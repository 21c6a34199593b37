import type { Figure } from '../../catalog/figure'
import { paySideBySide, type SideBySidePay } from '../../catalog/leading'
import { findRoute, findSpecialty } from '../../catalog/lookup'
import type { Specialty } from '../../catalog/specialty'
import { termIn } from '../../catalog/terms'
import { tellingReasons, type TellingReasons } from '../../matching/explain'
import type { Contribution, Match } from '../../matching/types'
import { say } from '../../message'
import { chooseRoute } from '../../planning/choose-route'
import { compareRoutes } from '../../planning/compare-routes'
import { agedPeriod } from '../aged-period'
import { reasonText } from '../answers'
import type { WithStudent } from '../context'
import { framed, namedFor, note } from '../frame'
import type { DocumentModel, RichText } from '../model'
import { matchesOf, nameOf, specialtiesInView } from '../people'
import { capital } from '../career-plan/context'

/** Reasons named on each side of a column. */
const mostReasons = 4

interface Compared {
  readonly specialty: Specialty
  readonly match: Match | null
  readonly pay: SideBySidePay | null
  readonly telling: TellingReasons | null
}
type Row = (compared: Compared) => readonly RichText[]

/** Two or three specialties side by side: fit, way, schooling, pay, reasons. Pure. */
export function buildSpecialtyComparison(context: WithStudent): DocumentModel {
  const { t, student, catalog } = context
  const matches = matchesOf(context)
  const telling = tellingReasons(matches, { for: mostReasons, against: mostReasons })
  const specialties = specialtiesInView(context).flatMap((id) => findSpecialty(catalog, id) ?? [])
  const pays = paySideBySide(catalog, specialties)
  const columns = specialties.map((specialty, at): Compared => ({
    specialty,
    match: matches.find((match) => match.specialty === specialty.id) ?? null,
    telling: telling.get(specialty.id) ?? null,
    pay: pays[at] ?? null,
  }))
  const name = nameOf(student)
  const title = t('papers:kinds.specialty-comparison.title')
  return framed(context, {
    ...namedFor(context, title, name),
    sections: [
      [
        'comparison',
        [
          { kind: 'title', kicker: title, text: name, subtitle: t('papers:compare.subtitle') },
          { kind: 'paragraph', tone: 'lead', text: t('papers:compare.lead') },
          {
            kind: 'table',
            summary: title,
            rowHeaders: true,
            columns: [
              { header: t('papers:compare.about'), share: 4 },
              ...columns.map(({ specialty }) => ({ header: specialty.name, share: 8 })),
            ],
            rows: rowsOf(context).map(([label, row]) => [[label], ...columns.map(row)]),
          },
          note(t('papers:compare.payNote')),
        ],
      ],
    ],
  })
}

function rowsOf(context: WithStudent): readonly (readonly [label: string, row: Row])[] {
  const { t } = context
  const reasons = (list: readonly Contribution[] | undefined): readonly RichText[] =>
    list === undefined || list.length === 0
      ? [[{ text: t('matches:compare.noReason'), style: 'quiet' }]]
      : list.map((one) => reasonText(one, t))
  return [
    [t('papers:compare.work'), ({ specialty }) => [specialty.summary]],
    [
      t('matches:compare.band'),
      ({ match }) =>
        match ? [capital(t(`matching:bands.${match.band}`)), t('papers:compare.place', { rank: match.rank })] : ['–'],
    ],
    [
      t('matches:compare.reach'),
      ({ match }) =>
        match
          ? [
              [{ text: t(`matching:reachStatus.${match.reach.status}`), style: 'strong' }],
              ...match.reach.reasons.map((reason) => say(t, reason)),
            ]
          : ['–'],
    ],
    [t('matches:compare.for'), ({ telling }) => reasons(telling?.for)],
    [t('matches:compare.against'), ({ telling }) => reasons(telling?.against)],
    [t('papers:compare.places'), ({ specialty }) => [specialty.places.join('; ')]],
    [
      t('matches:compare.schooling'),
      ({ specialty }) => [capital(t(`matching:schooling.${specialty.requirements.usualEducation}`))],
    ],
    [t('papers:compare.route'), (column) => routeOf(column, context)],
    [t('papers:compare.pay'), ({ pay }) => payOf(pay, context)],
  ]
}

/** The route that suits the student, and when its first job would begin. */
function routeOf({ specialty }: Compared, { t, catalog, student, date }: WithStudent): readonly RichText[] {
  const { intake, plan } = student
  const asked = { intake, catalog, specialty: specialty.id }
  const id = plan?.specialty === specialty.id ? plan.route : chooseRoute(asked)
  const dated = compareRoutes({ ...asked, today: plan?.generatedOn ?? date }).find(({ route }) => route === id)
  return [
    findRoute(catalog, id)?.name ?? t('matches:route.unknown'),
    ...(dated?.firstJob == null ? [] : [t('papers:compare.firstJob', { date: dated.firstJob.slice(0, 7) })]),
  ]
}

/** Pay of the nearest occupation: the newest survey and period, named beside the figure. */
function payOf(pay: SideBySidePay | null, context: WithStudent): readonly RichText[] {
  const { t, catalog, date } = context
  const value = (figure: Figure | null | undefined) => figure?.value ?? null
  const median = value(pay?.reading.annual.median)
  if (pay === null || median === null) return [t('documents:pay.noWages')]
  const { occupation, reading, sameYear } = pay
  const [low, high] = [reading.annual.p25, reading.annual.p75].map(value)
  const shared = value(sameYear?.annual.median)
  const aside = (text: string): RichText => [{ text, style: 'aside' }]
  return [
    [{ text: t('matches:compare.median', { pay: median }), style: 'strong' }],
    ...(low == null || high == null ? [] : [t('matches:compare.middleHalf', { low, high })]),
    aside(
      t('papers:compare.payOf', {
        occupation: occupation.title,
        period: agedPeriod(context, reading.period, date),
        survey: reading.survey,
      }),
    ),
    ...(sameYear && shared !== null
      ? [aside(t('matches:compare.sameYear', { period: termIn(catalog, sameYear.period), pay: shared }))]
      : []),
  ]
}
