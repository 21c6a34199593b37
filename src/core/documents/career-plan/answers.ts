import { topReasons } from '../../matching/explain'
import type { Contribution, Match } from '../../matching/types'
import { scoredSections } from '../../matching/types'
import { say, type Translate } from '../../message'
import type { Bar, Block } from '../model'
import { quoteOf, tooLongToOpenWith } from './at-a-glance'
import { capital, type PlanContext, type PlanSection } from './context'

/** What a student would name without thinking long; the others are summed. */
const mostFor = 4
const mostAgainst = 2

/** The answers behind the fit as bars, the student's own longer words, and what stands in the way. */
export const answers: PlanSection = (context) => {
  const { t, match } = context
  const quote = quoteOf(context, tooLongToOpenWith)
  if (!match && quote.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('documents:why.answers') },
    ...quote,
    ...(match ? reasons(match, context) : []),
  ]
}

function reasons(match: Match, { t, studentName, weights }: PlanContext): Block[] {
  const best = topReasons(match, Infinity)
  const shown = [...best.for.filter(isAsked).slice(0, mostFor), ...best.against.slice(0, mostAgainst)]
  const bars = barsOf(match, shown, t)
  if (bars.length === 0)
    return [{ kind: 'paragraph', tone: 'body', text: t('documents:why.noAnswers') }, ...reach(match, t)]
  const told = bars.map(({ label, said }) => `${label} ${said}`).join('; ')
  return [
    {
      kind: 'group',
      blocks: [
        {
          kind: 'bars',
          bars,
          favour: t('documents:why.favour'),
          against: t('documents:why.against'),
          alternative: t('documents:why.alternative', { name: studentName, bars: told }),
        },
        {
          kind: 'paragraph',
          tone: 'note',
          text: [t('documents:why.sum', { fit: match.fit }), ...(weights ? [` ${weightsText(weights, t)}`] : [])],
        },
      ],
    },
    ...reach(match, t),
  ]
}

/** The reasons as bars, and one for all the others: rounded so that what is printed adds up to the printed fit. */
function barsOf(match: Match, shown: readonly Contribution[], t: Translate): Bar[] {
  const bars = shown.map((contribution): Bar => {
    const value = tenth(contribution.points)
    return { label: labelOf(contribution, t), value, said: signed(value, t), note: answerOf(contribution, t) }
  })
  const others = match.contributions.length - shown.length
  const rest = tenth(tenth(match.fit) - 50 - bars.reduce((sum, { value }) => sum + value, 0))
  if (others <= 0 || bars.length === 0) return bars
  return [
    ...bars,
    { label: t('documents:why.others', { count: others }), value: rest, said: signed(rest, t), summed: true },
  ]
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** A true sign: an en dash is as wide as the plus, a hyphen is not. */
const signed = (value: number, t: Translate): string =>
  `${value < 0 ? '–' : '+'}${t('documents:number.tenth', { value: Math.abs(value) })}`

const labelOf = ({ section, item }: Contribution, t: Translate): string =>
  capital(
    section === 'riasec'
      ? t('documents:why.interest', { name: t(`intake:riasec.${item}.label`) })
      : t(`intake:items.${section}.${item}.label`),
  )

/** What the work does not ask for and the student does not like is no reason anyone would give: it goes into the sum. */
const isAsked = ({ section, demand }: Contribution): boolean => section === 'riasec' || demand >= 2

/** The student's answer in its own words, and where it speaks against the work, how so. Raw interest scores say little. */
function answerOf({ section, answer, demand, points }: Contribution, t: Translate): string {
  if (section === 'riasec') return t(points < 0 ? 'documents:why.unlike' : 'documents:why.like')
  const scale = section === 'skills' || section === 'conditions' || section === 'values' ? section : 'interests'
  const key = points >= 0 ? 'answer' : demand >= 2 ? 'answerAsked' : 'answerNotAsked'
  return t(`documents:why.${key}`, { answer: t(`intake:scales.${scale}.${answer}`) })
}

function weightsText(weights: NonNullable<PlanContext['weights']>, t: Translate): string {
  const total = scoredSections.reduce((sum, section) => sum + weights[section], 0)
  if (total <= 0) return ''
  const parts = scoredSections.map((section) =>
    t('documents:why.weight', { section: t(`intake:sections.${section}.title`), share: weights[section] / total }),
  )
  return t('documents:why.weights', { weights: parts.join(', ') })
}

function reach({ reach: { status, reasons: given } }: Match, t: Translate): Block[] {
  if (status === 'on-track' && given.length === 0) return []
  return [
    {
      kind: 'callout',
      title: t(`documents:why.reach.${status}`),
      blocks: [{ kind: 'list', style: 'bullet', items: given.map((message) => say(t, message)) }],
    },
  ]
}
