import type { Credential } from '../../catalog/credential'
import type { PlanStep } from '../../planning/edited-plan'
import { findCredential } from '../../catalog/lookup'
import { titleOfCredential } from '../../planning/licences'
import type { RichText } from '../model'
import type { PlanContext, PlanSection } from './context'

/** Beyond this many the table stops helping; those on the plan are always among them. Cards for students are steps enough. */
const mostCredentials = 3

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
        { header: t('documents:credentials.columns.credential'), share: 7 },
        { header: t('documents:credentials.columns.eligibility'), share: 10 },
        { header: t('documents:credentials.columns.plan'), share: 3.2 },
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

/** Both of the first two ways for what the plan reaches; the first one for what may come later. */
function eligibility(credential: Credential, context: PlanContext): RichText[] {
  const { t } = context
  const several = credential.eligibility.length > 1
  const paths = credential.eligibility.slice(0, stepTo(credential, context) ? 2 : 1).map((path): RichText => {
    const parts = [
      path.degree,
      path.licence,
      path.exam,
      experience(path, t),
      path.trainingHours === null ? null : t('documents:credentials.training', { hours: path.trainingHours }),
    ]
    const said = parts.filter((part) => part !== null)
    const words = said.length === 0 ? (path.other ?? t('documents:credentials.unstated')) : said.join('; ')
    return several ? [{ text: `${path.label}: `, style: 'emphasis' }, words] : words
  })
  return paths.length === 0 ? [t('documents:credentials.unstated')] : paths
}

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
