import { topReasons } from '../../matching/explain'
import type { Contribution } from '../../matching/types'
import { contactLines } from '../contact'
import type { Block, RichText } from '../model'
import type { PlanContext, PlanSection } from './context'
import { stepsOf } from './steps-of'

/** Longer words of the student stand with the answers: the first page has room for a few lines. */
const mostQuoted = 320
const mostNext = 3

/** What a family reads first, side by side: why this direction, and what comes next, by when, and whom to ask. */
export const atAGlance: PlanSection = (context) => {
  const reasons = why(context)
  const next: Block = {
    kind: 'callout',
    title: context.t('documents:next.title'),
    blocks: [...nextSteps(context), { kind: 'paragraph', tone: 'note', text: whomToAsk(context) }],
  }
  if (reasons.length === 0) return [next]
  return [
    {
      kind: 'columns',
      columns: [
        { share: 1.05, blocks: [{ kind: 'heading', level: 2, text: context.t('documents:why.title') }, ...reasons] },
        { share: 1, blocks: [next] },
      ],
    },
  ]
}

function why(context: PlanContext): Block[] {
  const { t, match, matches } = context
  const liked = likings(context)
  return [
    ...quoteOf(context, (length) => length <= mostQuoted),
    ...(liked === null ? [] : [{ kind: 'paragraph', tone: 'body', text: liked } as const]),
    ...(match && match.contributions.length > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'body',
            text: [
              { text: `${t(`documents:why.band.${match.band}`)} `, style: 'strong' },
              t('documents:why.coverage', { coverage: match.coverage, rank: match.rank, count: matches.length }),
            ],
          } as const,
        ]
      : []),
  ]
}

/** The student's own words, where their length fits the place. */
export function quoteOf({ t, intake }: PlanContext, fits: (length: number) => boolean): Block[] {
  const words = intake.goals?.trim().replace(/\s*\n\s*/g, ' ') ?? ''
  if (words === '' || !fits(words.length)) return []
  return [
    {
      kind: 'group',
      blocks: [
        { kind: 'paragraph', tone: 'note', text: t('documents:why.ownWords') },
        { kind: 'paragraph', tone: 'quote', text: t('documents:why.quote', { words: shortened(words) }) },
      ],
    },
  ]
}
export const tooLongToOpenWith = (length: number): boolean => length > mostQuoted

/** A goal longer than this is quoted by its beginning. */
const mostWords = 900
export const shortened = (words: string): string =>
  words.length <= mostWords ? words : `${words.slice(0, words.lastIndexOf(' ', mostWords))} …`

/** Likings that the work answers make a sentence; conditions, values and interest letters are told in the reasons below. */
const tellable: readonly Contribution['section'][] = ['populations', 'activities', 'settings', 'skills']

/** Not liking what the work does not ask for speaks for it too, but is nothing to open with. */
const isLiking = ({ section, answer, demand }: Contribution): boolean =>
  tellable.includes(section) && answer >= 3 && demand >= 3

function likings({ match, t, language }: PlanContext): string | null {
  if (!match) return null
  const liked = topReasons(match, Infinity).for.filter(isLiking).slice(0, 3)
  if (liked.length === 0) return null
  const names = liked.map(({ section, item }) => t(`intake:items.${section}.${item}.label`))
  return t('documents:plan.why', { reasons: new Intl.ListFormat(language, { type: 'conjunction' }).format(names) })
}

/** The next things to do with their days: of the first 90 days; once those are done, of the steps. */
function nextSteps({ t, plan }: PlanContext): Block[] {
  const actions = plan.current.firstNinetyDays
    .filter(({ done }) => !done)
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .map(({ title, due }) => ({ title, day: t('documents:when.day', { date: due }) }))
  const steps = stepsOf(plan)
    .filter(({ status }) => status !== 'done')
    .toSorted((a, b) => a.end.localeCompare(b.end))
    .map(({ title, end }) => ({ title, day: t('documents:when.month', { date: end.slice(0, 7) }) }))
  const next = (actions.length > 0 ? actions : steps).slice(0, mostNext)
  if (next.length === 0) return []
  const items = next.map(({ title, day }): RichText => [{ text: day, style: 'strong' }, `\n${title}`])
  return [{ kind: 'list', style: 'number', items }]
}

function whomToAsk(context: PlanContext): RichText {
  const { t, counselorName, schoolName } = context
  const who = [counselorName, schoolName].map((part) => part.trim()).filter((part) => part !== '')
  const [first, ...rest] = who
  const lines = contactLines(context).map((line) => `\n${line}`)
  return first === undefined
    ? [t('documents:next.askCounselor'), ...lines]
    : [t('documents:next.ask'), { text: first, style: 'strong' }, ...rest.map((part) => `, ${part}`), ...lines]
}
