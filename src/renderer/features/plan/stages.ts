import type { MilestoneKind } from '../../../core/catalog/pathway'
import type { PlanStep } from '../../../core/planning/edited-plan'

/** The plan reads in four stages, whatever the route; within a stage the counselor's order holds. */
export const stages = ['explore', 'study', 'license', 'work'] as const
export type Stage = (typeof stages)[number]

const stageOfKind: Record<MilestoneKind, Stage> = {
  experience: 'explore',
  step: 'explore',
  degree: 'study',
  internship: 'study',
  exam: 'license',
  licence: 'license',
  job: 'work',
  credential: 'work',
}

export const stageOf = (step: Pick<PlanStep, 'kind'>): Stage => stageOfKind[step.kind]

/** Kinds a counselor may give to a step of their own, one for each stage. */
export const ownKinds = { explore: 'step', study: 'degree', license: 'licence', work: 'job' } as const satisfies Record<
  Stage,
  MilestoneKind
>

export const stepsByStage = (
  steps: readonly PlanStep[],
): readonly { readonly stage: Stage; readonly steps: readonly PlanStep[] }[] =>
  stages.map((stage) => ({ stage, steps: steps.filter((step) => stageOf(step) === stage) }))
