import { stageOf, stages, type Stage } from '../../../core/documents/career-plan/steps-of'
import type { PlanStep } from '../../../core/planning/edited-plan'

/** A step that stays in its stage while it is being edited, so that it does not jump away under the hands. */
export interface HeldStep {
  readonly id: string
  readonly stage: Stage
}

export interface StageSteps {
  readonly stage: Stage
  readonly steps: readonly PlanStep[]
}

/** The steps by the same stages as on paper; within a stage the counselor's order holds. Empty stages are left out. */
export function stepsByStage(
  steps: readonly PlanStep[],
  graduation: string | undefined,
  held: HeldStep | null,
): readonly StageSteps[] {
  const stageFor = (step: PlanStep): Stage => (step.id === held?.id ? held.stage : stageOf(step, steps, graduation))
  return stages
    .map((stage) => ({ stage, steps: steps.filter((step) => stageFor(step) === stage) }))
    .filter((group) => group.steps.length > 0)
}

/** A day inside a stage for a step that is added to it: what grows later lies after what is there, all else beside it. */
export function dayIn({ stage, steps }: StageSteps): string {
  const last = steps.at(-1)!
  return stage === 'grow' ? last.end : last.start
}
