import type { Credential } from '../../catalog/credential'
import type { PlanStep } from '../../planning/edited-plan'
import { findCredential } from '../../catalog/lookup'
import { titleOfCredential } from '../../planning/licences'
import type { RichText } from '../model'
import type { PlanContext, PlanSection } from './context'

/** Beyond this many the table stops helping; those on the plan are always among them. Cards for students are steps enough. */
const mostCredentials = 2

/** What two ways both ask for is said once where that spares a line, in characters. */
const worthSharing = 30

/** The credentials of this work, who may apply for them, and when the plan reaches them. */
export const credentials: PlanSection = (context) => {
  const { t } = context
  const shown = chosen(context)
  if (shown.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('documents:credentials.title') },
    { kind: 'paragraph', tone: 'body', text: t('documents:credentials.lead') },
    {
      kind: 'table',
      summary: t('documents:credentials.summary'),
      rowHeaders: false,
      columns: [
        { header: t('documents:credentials.columns.credential'), share: 6.6 },
        { header: t('documents:credentials.columns.eligibility'), share: 12 },
        { header: t('documents:credentials.columns.plan'), share: 3.3 },
      ],
      rows: shown.map((credential) => [
        naming(credential, context),
        eligibility(credential, context),
        [inPlan(credential, context)],
      ]),
    },
  ]
}

function chosen({ catalog, specialty, plan }: PlanContext): Credential[] {
  const planned = plan.current.steps
    .filter(({ status }) => status !== 'dropped')
    .flatMap(({ credential }) => (credential === null ? [] : [credential]))
  // Their steps say who asks for them, and the table of licences before this one what they are.
  const toldElsewhere = new Set(
    plan.current.steps.flatMap(({ kind, credential }) => (kind === 'licence' || kind === 'exam' ? [credential] : [])),
  )
  const ids = [...new Set([...planned, ...(specialty?.credentials ?? [])])]
  const known = ids
    .flatMap((id) => findCredential(catalog, id) ?? [])
    .filter(({ id, status, level }) => level !== 'student' && (status !== 'retired' || planned.includes(id)))
    .filter(({ id }) => !toldElsewhere.has(id))
  // In the order in which the work usually reaches them; on the plan before not on the plan where there are too many.
  const kept = known.slice(0, Math.max(mostCredentials, known.filter(({ id }) => planned.includes(id)).length))
  const order = specialty?.credentials ?? []
  const place = ({ id }: Credential) => (order.includes(id) ? order.indexOf(id) : order.length)
  return kept.toSorted((a, b) => place(a) - place(b))
}

function naming(credential: Credential, { t, cite, catalog, licensing }: PlanContext): RichText[] {
  const own = titleOfCredential(credential.id, catalog, licensing)
  const { title, abbr } = own ?? { title: credential.name, abbr: credential.abbr }
  const name = abbr === null ? title : `${title} (${abbr})`
  return [
    [{ text: name, style: 'strong' }, ...cite(credential.sources.slice(0, 1))],
    [{ text: credential.issuer, style: 'quiet' }],
    ...(credential.status === 'current'
      ? []
      : [[{ text: t(`documents:credentials.status.${credential.status}`), style: 'emphasis' } as const]]),
  ]
}

/** Both of the first two ways for what the plan reaches, and once what both ask for; the first one for what may come later. */
function eligibility(credential: Credential, context: PlanContext): RichText[] {
  const { t } = context
  const ways = credential.eligibility.slice(0, stepTo(credential, context) ? 2 : 1)
  const asked = ways.map((way) => demandsOf(way, t))
  const shared = ways.length < 2 ? [] : asked[0]!.filter((demand) => asked.every((each) => each.includes(demand)))
  const common = shared.join('; ').length > worthSharing ? shared : []
  const lines = ways.map((way, index): RichText => {
    const own = asked[index]!.filter((demand) => !common.includes(demand))
    const words = own.length > 0 ? own.join('; ') : (way.other ?? t('documents:credentials.unstated'))
    return credential.eligibility.length > 1 ? [{ text: `${way.label}: `, style: 'emphasis' }, words] : words
  })
  if (lines.length === 0) return [t('documents:credentials.unstated')]
  return common.length === 0 ? lines : [t('documents:credentials.common', { demands: common.join('; ') }), ...lines]
}

const demandsOf = (way: Credential['eligibility'][number], t: PlanContext['t']): string[] =>
  [
    way.degree,
    way.licence,
    way.exam,
    experience(way, t),
    way.trainingHours === null ? null : t('documents:credentials.training', { hours: way.trainingHours }),
  ].filter((part) => part !== null)

function experience(
  { experienceYears: years, experienceHours: hours }: Credential['eligibility'][number],
  t: PlanContext['t'],
): string | null {
  if (years !== null && hours !== null) return t('documents:credentials.yearsAndHours', { count: years, hours })
  if (years !== null) return t('documents:credentials.years', { count: years })
  return hours === null ? null : t('documents:credentials.hours', { hours })
}

const stepTo = ({ id }: Credential, { plan }: PlanContext): PlanStep | undefined =>
  plan.current.steps.find(({ credential, status }) => credential === id && status !== 'dropped')

function inPlan(credential: Credential, context: PlanContext): string {
  const { t } = context
  const step = stepTo(credential, context)
  if (!step) return t('documents:credentials.later')
  return t(step.status === 'done' ? 'documents:credentials.held' : 'documents:when.month', {
    date: step.end.slice(0, 7),
  })
}
