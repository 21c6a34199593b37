import type { PlanStep } from '../../planning/edited-plan'
import type { Block, CheckItem, RichText } from '../model'
import type { PlanContext, PlanSection } from './context'
import { stageOf, stages, stepsOf, whenOf } from './steps-of'

/** Every step to tick off, stage by stage: when, who, what it is and why then. */
export const steps: PlanSection = (context) => {
  const { t, plan, intake } = context
  const all = stepsOf(plan)
  if (all.length === 0) return []
  const lists = stages.flatMap((stage): Block[] => {
    const own = all.filter((step) => stageOf(step, all, intake.student.graduation) === stage)
    if (own.length === 0) return []
    return [
      {
        kind: 'checklist',
        title: t(`documents:steps.stage.${stage}`),
        span: spanOf(own, context),
        columns: [t('documents:steps.when'), t('documents:steps.who')],
        items: own.map((step) => itemOf(step, context)),
        spoken: { done: t('documents:steps.done'), open: t('documents:steps.open') },
      },
    ]
  })
  return [
    { kind: 'heading', level: 2, text: t('documents:steps.title') },
    { kind: 'paragraph', tone: 'body', text: t('documents:steps.lead') },
    ...lists,
  ]
}

function itemOf(step: PlanStep, { t, cite }: PlanContext): CheckItem {
  const references = cite(step.sources)
  const detail: RichText[] = []
  if (step.detail.trim() !== '') detail.push([step.detail.trim(), ...references])
  if (step.explanation.trim() !== '') detail.push([{ text: step.explanation.trim(), style: 'quiet' }, ...(detail.length === 0 ? references : [])])
  if (step.notes.trim() !== '') detail.push([{ text: t('documents:steps.note', { note: step.notes.trim() }), style: 'emphasis' }])
  return { done: step.status === 'done', title: step.title, detail, cells: [when(step, t), t(`documents:steps.owner.${step.owner}`)] }
}

function when(step: PlanStep, t: PlanContext['t']): string {
  if (step.status === 'done') return t('documents:steps.doneOn', { date: step.end.slice(0, 7) })
  const dates = whenOf(step, t)
  return step.status === 'in-progress' ? `${dates}\n${t('documents:steps.inProgress')}` : dates
}

function spanOf(own: readonly PlanStep[], { t }: PlanContext): string {
  const start = own.reduce((least, step) => (step.start < least ? step.start : least), own[0]?.start ?? '')
  const end = own.reduce((most, step) => (step.end > most ? step.end : most), '')
  return whenOf({ start, end }, t)
}
