import { stepFromLibrary, type LibraryEntry } from '../../../core/planning/step-library'
import {
  newStep,
  withEndSet,
  type PlanAction,
  type PlanContent,
  type PlanStep,
} from '../../../core/planning/edited-plan'

/** Every way a counselor may change a plan, as pure functions: content in, new content out. */

/** Prefix of the id of a step that the counselor added. */
const ownPrefix = 'own-'

export type StepPatch = Partial<Pick<PlanStep, 'title' | 'detail' | 'start' | 'end' | 'status' | 'owner' | 'notes'>>
export type ActionPatch = Partial<Pick<PlanAction, 'title' | 'detail' | 'due' | 'done'>>

export const editStep = (content: PlanContent, id: string, patch: StepPatch): PlanContent => ({
  ...content,
  steps: content.steps.map((step) => (step.id === id ? withEndSet({ ...step, ...patch }, step) : step)),
})

export const removeStep = (content: PlanContent, id: string): PlanContent => ({
  ...content,
  steps: content.steps.filter((step) => step.id !== id),
})

/** Moves a step past its neighbour in `order`, the ids of the steps it is shown among (its stage). */
export function moveStep(content: PlanContent, id: string, by: -1 | 1, order: readonly string[]): PlanContent {
  return placeStep(content, id, order.indexOf(id) + by, order)
}

/** Puts a step in the place that `order`, the ids it is shown among, has at `at`; the others make room. */
export function placeStep(content: PlanContent, id: string, at: number, order: readonly string[]): PlanContent {
  const from = content.steps.findIndex((step) => step.id === id)
  const to = content.steps.findIndex((step) => step.id === order[at])
  if (from < 0 || to < 0) return content
  const steps = [...content.steps]
  const [moved] = steps.splice(from, 1)
  steps.splice(to, 0, moved!)
  return { ...content, steps }
}

/** Puts an entry of the library into the plan: as the proposed step it once was, or as a step of the counselor's own. */
export function addFromLibrary(content: PlanContent, entry: LibraryEntry, day: string, base: PlanContent): PlanContent {
  if (base.steps.some(({ id }) => id === entry.id)) return restoreStep(content, entry.id, base)
  const step = stepFromLibrary(entry, day)
  return content.steps.some(({ id }) => id === step.id) ? content : { ...content, steps: [...content.steps, step] }
}

/** Puts a new own step at the end; `uuid` is given so that tests choose it. */
export function addStep(
  content: PlanContent,
  fields: Pick<PlanStep, 'kind' | 'title' | 'start' | 'end'>,
  uuid: string,
): PlanContent {
  const step = newStep({ ...fields, id: `${ownPrefix}${uuid}` })
  return { ...content, steps: [...content.steps, step] }
}

export const editAction = (content: PlanContent, id: string, patch: ActionPatch): PlanContent => ({
  ...content,
  firstNinetyDays: content.firstNinetyDays.map((action) => (action.id === id ? { ...action, ...patch } : action)),
})

export const removeAction = (content: PlanContent, id: string): PlanContent => ({
  ...content,
  firstNinetyDays: content.firstNinetyDays.filter((action) => action.id !== id),
})

export const addAction = (
  content: PlanContent,
  fields: Pick<PlanAction, 'title' | 'due'>,
  uuid: string,
): PlanContent => ({
  ...content,
  firstNinetyDays: [...content.firstNinetyDays, { ...fields, id: `${ownPrefix}${uuid}`, detail: '', done: false }],
})

/** What the app proposes and the counselor may overrule. Status and notes are the counselor's own from the start. */
export const proposedFields = ['title', 'detail', 'start', 'end', 'owner'] as const
export type ProposedField = (typeof proposedFields)[number]

export type Origin =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'own' }
  | { readonly kind: 'changed'; readonly fields: readonly ProposedField[] }

/** Whether a step is as proposed, changed (and in what), or the counselor's own. */
export function originOf(step: PlanStep, base: PlanContent): Origin {
  const proposed = base.steps.find(({ id }) => id === step.id)
  if (!proposed) return { kind: 'own' }
  const fields = proposedFields.filter((field) => step[field] !== proposed[field])
  return fields.length === 0 ? { kind: 'proposed' } : { kind: 'changed', fields }
}

/** Takes back every change to what was proposed; status and notes stay. */
export function revertStep(content: PlanContent, id: string, base: PlanContent): PlanContent {
  const proposed = base.steps.find((step) => step.id === id)
  if (!proposed) return content
  const fields = Object.fromEntries(proposedFields.map((field) => [field, proposed[field]]))
  const reverted = (step: PlanStep): PlanStep => ({ ...step, ...fields, earliest: proposed.earliest })
  return { ...content, steps: content.steps.map((step) => (step.id === id ? reverted(step) : step)) }
}

/** Proposed steps that the counselor took out. */
export const removedSteps = (content: PlanContent, base: PlanContent): PlanStep[] =>
  base.steps.filter((step) => !content.steps.some(({ id }) => id === step.id))

/** Puts a removed proposed step back where it was proposed: after the nearest earlier step that is still there. */
export function restoreStep(content: PlanContent, id: string, base: PlanContent): PlanContent {
  const at = base.steps.findIndex((step) => step.id === id)
  if (at < 0 || content.steps.some((step) => step.id === id)) return content
  const before = base.steps.slice(0, at).findLast((step) => content.steps.some((kept) => kept.id === step.id))
  const steps = [...content.steps]
  steps.splice(before ? steps.findIndex((step) => step.id === before.id) + 1 : 0, 0, base.steps[at]!)
  return { ...content, steps }
}
