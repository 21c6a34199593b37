import fc from 'fast-check'
import { newStep, type PlanAction, type PlanContent, type PlanStep } from '../../../src/core/planning/edited-plan'
import { days } from './support'

/** Contents of plans, generated and edited, small enough to be read in a counterexample. */

export const stepOf = (id: string, facts: Partial<PlanStep> = {}): PlanStep =>
  newStep({ id, kind: 'step', title: `Step ${id}`, start: '2027-01-01', end: '2027-06-01', ...facts })
export const actionOf = (id: string, facts: Partial<PlanAction> = {}): PlanAction => ({
  id,
  title: `Action ${id}`,
  detail: '',
  due: '2026-12-01',
  done: false,
  ...facts,
})
export const contentOf = (
  steps: readonly PlanStep[],
  firstNinetyDays: readonly PlanAction[] = [],
  notes = '',
): PlanContent => ({ steps: [...steps], firstNinetyDays: [...firstNinetyDays], notes })

const word = fc.constantFrom('one', 'two', 'three')
const span = fc
  .tuple(days(2026, 2032), days(2026, 2032))
  .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }))

const stepFields = fc
  .record({
    title: word,
    detail: word,
    span,
    status: fc.constantFrom('planned' as const, 'done' as const),
    explanation: word,
    facts: fc.subarray(['f1', 'f2']),
  })
  .map(({ span: dates, ...rest }) => ({ ...rest, ...dates }))
const actionFields = fc.record({ title: word, detail: word, due: days(2026, 2027) })

/** Any of these ids, each at most once, in any order. */
const someIds = (...ids: readonly string[]) => fc.shuffledSubarray([...ids])

/** What the planner might make: any of eight steps and five actions. */
export const generated: fc.Arbitrary<PlanContent> = fc
  .tuple(
    someIds('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    fc.array(stepFields, { minLength: 8, maxLength: 8 }),
    someIds('v', 'w', 'x', 'y', 'z'),
    fc.array(actionFields, { minLength: 5, maxLength: 5 }),
  )
  .map(([steps, fields, actions, more]) =>
    contentOf(
      steps.map((id, i) => stepOf(id, fields[i])),
      actions.map((id, i) => actionOf(id, more[i])),
    ),
  )

const stepPatch: fc.Arbitrary<Partial<PlanStep>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        title: fc.constant('mine'),
        detail: fc.constant('my words'),
        start: days(2026, 2032),
        end: days(2026, 2032),
        status: fc.constantFrom('in-progress', 'done', 'dropped'),
        owner: fc.constantFrom('family', 'counselor'),
        notes: fc.constant('my note'),
      },
      { requiredKeys: [] },
    ),
  },
)
const actionPatch: fc.Arbitrary<Partial<PlanAction>> = fc.record(
  { title: fc.constant('mine'), due: days(2026, 2027), done: fc.constant(true) },
  { requiredKeys: [] },
)

/** What a counselor might make of a plan: fields changed, steps out, moved, and own ones in between. */
export const editedFrom = (base: PlanContent): fc.Arbitrary<PlanContent> =>
  fc
    .record({
      steps: edits(base.steps, stepPatch),
      actions: edits(base.firstNinetyDays, actionPatch),
      ownSteps: fc.array(fc.nat(20), { maxLength: 3 }),
      ownActions: fc.array(fc.nat(20), { maxLength: 2 }),
      notes: fc.constantFrom('', 'my notes'),
    })
    .map(({ steps, actions, ownSteps, ownActions, notes }) =>
      contentOf(
        ownSteps.reduce((list, at, i) => list.toSpliced(at % (list.length + 1), 0, stepOf(`own-${i}`)), steps),
        ownActions.reduce((list, at, i) => list.toSpliced(at % (list.length + 1), 0, actionOf(`own-${i}`)), actions),
        notes,
      ),
    )

function edits<T extends { id: string }>(items: readonly T[], patch: fc.Arbitrary<Partial<T>>): fc.Arbitrary<T[]> {
  const orders = fc.oneof(fc.subarray([...items]), fc.shuffledSubarray([...items], { minLength: 0 }))
  return orders.chain((kept) => fc.tuple(...kept.map((item) => patch.map((change) => ({ ...item, ...change })))))
}

/** Base, the counselor's version of it, and a new proposal. */
export const threeWay = generated.chain((base) =>
  fc.record({ base: fc.constant(base), current: editedFrom(base), next: generated }),
)
