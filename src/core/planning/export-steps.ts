/** The steps of a plan as a table: one row a step, in the plan's order, readable again by `importSteps`. */
import type { PlanContent, PlanStep } from './edited-plan'

/** Heads of the table. They are the same in every language, so that a file can be read back anywhere. */
export const stepColumns = ['id', 'kind', 'title', 'detail', 'start', 'end', 'status', 'owner', 'notes'] as const
export type StepColumn = (typeof stepColumns)[number]

/** All steps, dropped ones too: the file is for working on, not for handing out. */
export const stepRows = ({ steps }: Pick<PlanContent, 'steps'>): string[][] =>
  steps.map((step: PlanStep) => stepColumns.map((column) => step[column]))
