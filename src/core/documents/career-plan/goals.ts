import { say } from '../../message'
import { goalAnswers, type GoalAnswer } from '../../planning/goal-answer'
import { goalChoices, keyOfWhat } from '../../planning/goal-choices'
import type { GoalDate, SmartGoal } from '../../planning/goals'
import type { Block, CheckItem, Inline } from '../model'
import { capital, type PlanContext, type PlanSection } from './context'

/** What the student wants to reach: days with their answer, and goals with how one will know. Nothing where none is set. */
export const goals: PlanSection = (context) => {
  const { t, plan } = context
  const written = plan.smartGoals.filter(({ specific }) => specific.trim() !== '')
  if (plan.goalDates.length === 0 && written.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('documents:goals.title') },
    ...dates(context),
    ...smart(written, context),
  ]
}

function dates(context: PlanContext): Block[] {
  const { t, plan, intake, catalog } = context
  if (plan.goalDates.length === 0) return []
  const answers = goalAnswers({ intake, catalog, plan }, plan.goalDates, t)
  return [
    { kind: 'heading', level: 3, text: t('documents:goals.dates') },
    ...plan.goalDates.flatMap((goal, i) => dateBlocks(goal, answers[i]!, context)),
  ]
}

/** The wish and the verdict, who would be sooner, and under it why a later day, a line a reason. */
function dateBlocks(goal: GoalDate, { check, spare, planned, others }: GoalAnswer, context: PlanContext): Block[] {
  const { t } = context
  const named = `${titleOf(goal, context)}, ${lowerFirst(t('documents:goals.by', { date: goal.date }))}`
  const routes = others.map(({ name, date }) => t('documents:goals.route', { name, date })).join('; ')
  const said = [
    say(t, check.brief),
    ...(spare === null ? [] : [say(t, spare)]),
    ...(planned === null ? [] : [t('documents:goals.edited', { date: planned })]),
    ...(others.length === 0 ? [] : [t(`documents:goals.${others[0]!.meets ? 'meets' : 'nearest'}`, { routes })]),
  ].join(' ')
  // That a step without a length waits for the next month is said at the steps; here it would only be in the way.
  const reasons = check.because.filter(({ key }) => key !== 'planning:explain.nextMonth').map((why) => say(t, why))
  const lines = [...new Set(reasons)]
  const verdict: Block = { kind: 'paragraph', tone: 'body', text: [{ text: named, style: 'strong' }, ` – ${said}`] }
  if (lines.length === 0) return [verdict]
  return [
    verdict,
    { kind: 'paragraph', tone: 'body', text: [{ text: t('documents:goals.why'), style: 'aside' }] },
    { kind: 'list', style: 'bullet', items: lines.map((text) => [{ text, style: 'aside' } as const]) },
  ]
}

function titleOf({ what }: GoalDate, { t, plan, catalog, intake }: PlanContext): string {
  const choices = goalChoices(plan, catalog, intake.student.state ?? null)
  const choice = choices.find((each) => keyOfWhat(each.what) === keyOfWhat(what))
  return choice?.title ?? (what.kind === 'first-job' ? t('documents:goals.firstJob') : what.id)
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1)

function smart(written: readonly SmartGoal[], context: PlanContext): Block[] {
  const { t } = context
  if (written.length === 0) return []
  return [
    {
      kind: 'checklist',
      title: t('documents:goals.smart'),
      columns: [t('documents:firstDays.by')],
      items: written.map((goal) => smartItem(goal, context)),
      spoken: { done: t('documents:steps.done'), open: t('documents:steps.open') },
    },
  ]
}

function smartItem(goal: SmartGoal, { t, plan }: PlanContext): CheckItem {
  const parts = (['measure', 'achievable', 'relevant'] as const).flatMap((part): Inline[][] => {
    const words = goal[part].trim()
    return words === '' ? [] : [[{ text: t(`documents:goals.${part}`), style: 'quiet' }, words]]
  })
  const linked = plan.current.steps.filter(({ id, status }) => goal.steps.includes(id) && status !== 'dropped')
  const steps = linked.map(({ title }) => title).join('; ')
  return {
    done: goal.reached,
    title: capital(goal.specific.trim()),
    detail: [
      ...parts,
      ...(steps === '' ? [] : [[{ text: t('documents:goals.steps', { steps }), style: 'aside' } as const]]),
    ],
    cells: [goal.by === null ? '' : t('documents:when.day', { date: goal.by })],
  }
}
