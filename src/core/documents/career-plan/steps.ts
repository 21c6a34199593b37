import { monthsBetween } from '../../planning/dates'
import type { PlanStep } from '../../planning/edited-plan'
import type { Block, CheckItem, Inline, RichText } from '../model'
import { capital, type PlanContext, type PlanSection } from './context'
import { endOfSchool, stageOf, stages, stepsOf, whenOf } from './steps-of'

/** A step may rest on many sources; the first is the nearest. */
const mostSources = 1

/** Every step to tick off, stage by stage: when, who, what it is and why then. */
export const steps: PlanSection = (context) => {
  const { t, plan, intake } = context
  const all = stepsOf(plan)
  if (all.length === 0) return []
  const lists = stages.flatMap((stage): Block[] => {
    const own = all.filter((step) => stageOf(step, all, endOfSchool(intake.student)) === stage)
    if (own.length === 0) return []
    return [
      {
        kind: 'checklist',
        title: t(`documents:steps.stage.${stage}`),
        span: spanOf(own, context),
        columns: [t('documents:steps.when')],
        items: own.map((step) => itemOf(step, context)),
        spoken: { done: t('documents:steps.done'), open: t('documents:steps.open') },
      },
    ]
  })
  return [
    { kind: 'heading', level: 2, text: t('documents:steps.title') },
    { kind: 'paragraph', tone: 'body', text: t('documents:steps.lead') },
    ...notices(context),
    ...lists,
  ]
}

function itemOf(step: PlanStep, context: PlanContext): CheckItem {
  const { t, cite } = context
  const references = cite(step.sources.slice(0, mostSources))
  const explained = needsReason(step) ? reasonOf(step, context).trim() : ''
  const told: Inline[] = [
    step.detail.trim(),
    ...(explained === '' ? [] : [{ text: ` ${explained}`, style: 'aside' } as const]),
  ]
  const detail: RichText[] = step.detail.trim() === '' && explained === '' ? [] : [[...told, ...references]]
  if (step.notes.trim() !== '')
    detail.push([{ text: t('documents:steps.note', { note: step.notes.trim() }), style: 'emphasis' }])
  return { done: step.status === 'done', title: step.title, detail, cells: [when(step, t)] }
}

/**
 * Years of study, of work and of trying it out are counted aloud. A step of one day follows the one before it, which is
 * said once above the list, and what is part of a longer step lies within its dates.
 */
const needsReason = ({ kind, start, end, status }: PlanStep): boolean =>
  status === 'done' || ((kind === 'degree' || kind === 'job' || kind === 'experience') && start !== end)

/**
 * The explanation without what its dates and the list above already show: what it follows, when it starts, and that so
 * many months later it ends. Sentences are told by their wording; one in other words stays.
 */
function reasonOf({ explanation, start, end }: PlanStep, { t, plan, intake }: PlanContext): string {
  const { graduation } = intake.student
  const shown = [
    t('planning:explain.startsToday'),
    t('planning:explain.termStart', { start }),
    t('planning:explain.months', { months: monthsBetween(start, end), start, end }),
    ...(graduation === undefined ? [] : [t('planning:explain.graduation', { date: graduation })]),
    ...plan.current.steps.map(({ title, end }) => t('planning:explain.after', { title, date: end })),
  ]
  return shown.reduce((rest, sentence) => rest.replace(sentence, ''), explanation).replaceAll(/ {2,}/g, ' ')
}

/** The dates, and under them who takes the step where it is not the student. */
function when(step: PlanStep, t: PlanContext['t']): string {
  if (step.status === 'done') return t('documents:steps.doneOn', { date: step.end.slice(0, 7) })
  const who = step.owner === 'student' ? null : t(`documents:steps.owner.${step.owner}`)
  const state = step.status === 'in-progress' ? t('documents:steps.inProgress') : null
  // Some length behind the dates is stated nowhere: they are a lower bound.
  const earliest = step.earliest ? t('documents:steps.earliest') : null
  const more = [earliest, who, state].filter((part) => part !== null).join(', ')
  return more === '' ? whenOf(step, t) : `${whenOf(step, t)}\n${capital(more)}`
}

function spanOf(own: readonly PlanStep[], { t }: PlanContext): string {
  const start = own.reduce((least, step) => (step.start < least ? step.start : least), own[0]?.start ?? '')
  const end = own.reduce((most, step) => (step.end > most ? step.end : most), '')
  return whenOf({ start, end }, t)
}

/** What the planner has to say about its limits: a step left out, a wish that cannot be met. */
function notices({ t, plan }: PlanContext): Block[] {
  if (plan.notices.length === 0) return []
  return [
    {
      kind: 'callout',
      title: t('documents:steps.notices'),
      blocks: [{ kind: 'list', style: 'bullet', items: plan.notices }],
    },
  ]
}
