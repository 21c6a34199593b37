import type { Catalog } from '../core/catalog/catalog'
import type { Intake } from '../core/intake/schema'
import { say } from '../core/message'
import type { EditedPlan } from '../core/planning/edited-plan'
import { goalAnswers, type GoalAnswer } from '../core/planning/goal-answer'
import { goalChoices } from '../core/planning/goal-choices'
import { mostGoalDates, type GoalDate, type GoalWhat } from '../core/planning/goals'
import { BadInput } from './errors'
import { checkedDay } from './choices'
import type { Knowledge } from './context'

/** The option `--goal WHAT=DAY,…`: `first-job`, a credential or a step of the plan, by a day or the end of a month. */

const firstJob = 'first-job'
const wordOf = (what: GoalWhat): string => (what.kind === firstJob ? firstJob : what.id)

/** The goals named on the command line; a `BadInput` says what could be named instead. */
export function parseGoals(
  value: string,
  plan: EditedPlan,
  state: string | null,
  { catalog, t }: Pick<Knowledge, 'catalog' | 't'>,
): readonly GoalDate[] {
  const choices = goalChoices(plan, catalog, state).map(({ what }) => what)
  const parts = value.split(',').map((part) => part.trim())
  if (parts.length > mostGoalDates) throw new BadInput([t('cli:goals.tooMany', { most: mostGoalDates })])
  return parts.map((part, i): GoalDate => {
    const [word, day, ...more] = part.split('=')
    if (!word || !day || more.length > 0) throw new BadInput([t('cli:goals.form', { value: part })])
    // A step may be named by its own id even where it earns a credential of another.
    const what = choices.find((choice) => wordOf(choice) === word) ?? milestoneIn(plan, word)
    if (what === null)
      throw new BadInput([t('cli:goals.unknown', { value: word, known: choices.map(wordOf).join(', ') })])
    return { id: `goal-${i + 1}`, what, date: lastDay(day, t) }
  })
}

const milestoneIn = ({ base }: EditedPlan, id: string): GoalWhat | null =>
  base.steps.some((step) => step.id === id) ? { kind: 'milestone', id } : null

/** A month means its last day. */
function lastDay(day: string, t: Knowledge['t']): string {
  if (!/^\d{4}-\d{2}$/.test(day)) return checkedDay(day, t, '--goal')
  const first = checkedDay(`${day}-01`, t, '--goal')
  const next = new Date(`${first}T00:00:00Z`)
  next.setUTCMonth(next.getUTCMonth() + 1, 0)
  return next.toISOString().slice(0, 10)
}

interface Answered {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly plan: EditedPlan
}

/** Each goal of the plan with what there is to say to it, for `casepath-plan/1`. */
export const goalsJson = (input: Answered, t: Knowledge['t']): readonly object[] =>
  answered(input, t).map(({ goal: { what, date }, answer: { check, others } }) => ({
    what: wordOf(what),
    date,
    status: check.status,
    earliest: check.earliest,
    because: check.because.map((reason) => say(t, reason)),
    otherRoutes: others.map(({ route, date: reached, meets }) => ({ route, date: reached, meets })),
  }))

/** The same as lines of text. */
export const goalLines = (input: Answered, t: Knowledge['t']): readonly string[] =>
  answered(input, t).flatMap(({ goal: { what, date }, answer: { check, spare, others } }) => [
    `* ${t('cli:goals.line', { what: wordOf(what), date })} ${say(t, check.brief)}${spare === null ? '' : ` ${say(t, spare)}`}`,
    ...others.map(({ name, date: reached }) => `      ${t('cli:goals.other', { name, date: reached })}`),
  ])

const answered = (input: Answered, t: Knowledge['t']): readonly { goal: GoalDate; answer: GoalAnswer }[] => {
  const { goalDates } = input.plan
  return goalAnswers(input, goalDates, t).map((answer, i) => ({ goal: goalDates[i]!, answer }))
}
