import { leadingReading } from '../../catalog/leading'
import { findRoute } from '../../catalog/lookup'
import { educationLevels } from '../../catalog/specialty'
import type { Figure } from '../../catalog/figure'
import type { Occupation } from '../../catalog/occupation'
import { agedPeriod } from '../aged-period'
import type { Block, Inline, RangePoint } from '../model'
import type { PlanContext, PlanSection } from './context'

/** Pay and outlook of the nearest occupation: one survey, one period, with its sources; nothing is blended. */
export const pay: PlanSection = (context) => {
  const { t, occupation, specialty } = context
  const heading = { kind: 'heading', level: 2, text: t('documents:pay.title') } as const
  if (!specialty) return []
  if (!occupation) return [heading, { kind: 'paragraph', tone: 'body', text: t('documents:pay.unknown') }]
  const nearest: Block = {
    kind: 'paragraph',
    tone: 'body',
    text: [
      t('documents:pay.nearest', { occupation: occupation.title, soc: occupation.soc }),
      ' ',
      { text: t(`documents:pay.confidence.${specialty.occupation.confidence}`), style: 'strong' },
      ` ${specialty.occupation.reason}`,
    ],
  }
  return [
    heading,
    nearest,
    { kind: 'group', blocks: wages(occupation, context) },
    ...statePay(occupation, context),
    ...outlook(occupation, context),
    ...aboveRoute(occupation, context),
  ]
}

function wages(occupation: Occupation, context: PlanContext): Block[] {
  const { t, cite, plan } = context
  const reading = leadingReading(occupation)
  const { p10, p25, median, p75, p90 } = reading?.annual ?? {}
  const point = (figure: Figure | null | undefined, key: string): RangePoint | null =>
    figure?.value == null
      ? null
      : {
          value: figure.value,
          said: t('documents:pay.usd', { pay: figure.value }),
          label: t(`documents:pay.points.${key}`),
        }
  const middle = point(median, 'median')
  if (!reading || !middle) return [{ kind: 'paragraph', tone: 'body', text: t('documents:pay.noWages') }]
  const [low, lowerQuarter, upperQuarter, high] = [
    point(p10, 'p10'),
    point(p25, 'p25'),
    point(p75, 'p75'),
    point(p90, 'p90'),
  ]
  const told = [low, lowerQuarter, middle, upperQuarter, high]
    .flatMap((at) => (at ? [`${at.label.replaceAll('\n', ' ')} ${at.said}`] : []))
    .join('; ')
  const sources = [p10, p25, median, p75, p90].flatMap((figure) => (figure?.value == null ? [] : [figure.source]))
  return [
    {
      kind: 'range',
      low,
      lowerQuarter,
      middle,
      upperQuarter,
      high,
      alternative: t('documents:pay.alternative', { occupation: occupation.title, points: told }),
    },
    {
      kind: 'paragraph',
      tone: 'note',
      text: [
        t('documents:pay.reading', {
          occupation: occupation.title,
          survey: t(`documents:pay.survey.${reading.survey === 'OEWS' ? 'OEWS' : 'other'}`, { survey: reading.survey }),
          period: agedPeriod(context, reading.period, plan.generatedOn),
        }),
        ...cite(sources),
      ],
    },
  ]
}

/** The state's own median, with its own year: it is never set on the same line as the national figures. */
function statePay({ stateMedians }: Occupation, context: PlanContext): Block[] {
  const { t, cite, intake, licensing, plan } = context
  const state = intake.student.state
  const value = state === undefined ? null : (stateMedians?.annual[state] ?? null)
  if (!stateMedians || value === null || state === undefined) return []
  return [
    {
      kind: 'paragraph',
      tone: 'body',
      text: [
        t('documents:pay.state', {
          state: licensing?.name ?? state,
          pay: value,
          period: agedPeriod(context, stateMedians.period, plan.generatedOn),
        }),
        ...cite([stateMedians.source]),
      ],
    },
  ]
}

function outlook({ outlook: view, entry }: Occupation, context: PlanContext): Block[] {
  const { t, cite, plan } = context
  const text: Inline[] = []
  const change = view?.percentChange.value
  if (view && change != null) {
    text.push(
      t(change < 0 ? 'documents:pay.shrinks' : 'documents:pay.grows', {
        percent: Math.abs(change),
        period: agedPeriod(context, view.period, plan.generatedOn),
      }),
      ...cite([view.percentChange.source]),
      ' ',
    )
    if (view.annualOpenings.value !== null)
      text.push(
        t('documents:pay.openings', { openings: view.annualOpenings.value }),
        ...cite([view.annualOpenings.source]),
        ' ',
      )
  }
  if (entry?.education)
    text.push(t('documents:pay.entry', { education: schooling(entry.education, t) }), ...cite([entry.source]))
  return text.length === 0 ? [] : [{ kind: 'paragraph', tone: 'body', text }]
}

/** The official term for the schooling in the reader's language; a term we do not know, as it stands. */
const schooling = (education: string, t: PlanContext['t']): string =>
  t(`documents:pay.education.${terms.find((term) => education.toLowerCase().startsWith(opening[term])) ?? 'other'}`, {
    education,
  })
const opening = {
  'hs-diploma': 'high school diploma',
  associate: 'associate',
  bachelor: 'bachelor',
  master: 'master',
} as const
const terms = ['hs-diploma', 'associate', 'bachelor', 'master'] as const

/** Figures of people with more schooling than the route gives are no promise for its first job. */
function aboveRoute({ entry }: Occupation, { t, catalog, plan }: PlanContext): Block[] {
  const route = findRoute(catalog, plan.route)
  const usual = educationLevels.find((level) => entry?.education?.toLowerCase().startsWith(level))
  if (!route || !usual || educationLevels.indexOf(usual) <= educationLevels.indexOf(route.education)) return []
  return [{ kind: 'paragraph', tone: 'note', text: t('documents:pay.aboveRoute') }]
}
