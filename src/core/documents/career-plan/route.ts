import { findRoute } from '../../catalog/lookup'
import type { PlanStep } from '../../planning/edited-plan'
import type { Block, Lane } from '../model'
import type { PlanContext, PlanSection } from './context'
import { stepsOf } from './steps-of'

/** More lanes than this no longer show a way at a glance; the steps below have them all. */
const mostLanes = 8

/** The way as a dated timeline, at a glance. */
export const route: PlanSection = (context) => {
  const { t, plan, catalog } = context
  const steps = stepsOf(plan)
  const heading = { kind: 'heading', level: 2, text: t('documents:route.title') } as const
  if (steps.length === 0) return [heading, { kind: 'paragraph', tone: 'body', text: t('documents:route.empty') }]
  const way = findRoute(catalog, plan.route)
  return [
    heading,
    ...(way
      ? [{ kind: 'paragraph', tone: 'body', text: [{ text: way.name, style: 'strong' }, ` – ${way.summary}`] } as const]
      : []),
    timeline(shown(steps), context),
  ]
}

function timeline(steps: readonly PlanStep[], { t, plan, studentName }: PlanContext): Block {
  const goal = steps.findLast(({ kind, status }) => kind === 'job' && status !== 'done') ?? null
  const lanes = steps.map((step): Lane => ({
    label: step.title,
    start: step.start,
    end: step.end,
    said:
      step.status === 'done'
        ? t('documents:route.done', { date: step.end.slice(0, 7) })
        : t('documents:when.month', { date: (step === goal ? step.start : step.end).slice(0, 7) }),
    shape: step === goal ? 'goal' : isMoment(step) ? 'point' : 'span',
    done: step.status === 'done',
  }))
  const from = steps.reduce((least, { start }) => (start < least ? start : least), plan.generatedOn)
  const to = steps.reduce((most, { end }) => (end > most ? end : most), plan.generatedOn)
  const told = lanes.map(({ label, said }) => `${label}: ${said}`).join('; ')
  return {
    kind: 'timeline',
    from,
    to,
    lanes: lanes.map((lane) => (lane.shape === 'goal' ? { ...lane, end: lane.start } : lane)),
    alternative: t('documents:route.alternative', { name: studentName, steps: told }),
  }
}

/** Degrees, licences, jobs and credentials first; then what else there is room for, in the order of time. */
function shown(steps: readonly PlanStep[]): readonly PlanStep[] {
  if (steps.length <= mostLanes) return steps
  const weight: Record<PlanStep['kind'], number> = {
    degree: 0,
    job: 1,
    licence: 2,
    credential: 3,
    exam: 4,
    internship: 5,
    experience: 6,
    step: 7,
  }
  const kept = steps.toSorted((a, b) => weight[a.kind] - weight[b.kind]).slice(0, mostLanes)
  return steps.filter((step) => kept.includes(step))
}

const isMoment = ({ kind, start, end }: PlanStep): boolean => {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000
  return days < 100 && (kind === 'licence' || kind === 'exam' || kind === 'credential' || kind === 'job' || days < 32)
}
