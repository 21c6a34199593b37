import { z } from 'zod'
import { milestoneKinds } from '../catalog/pathway'
import { goalDate, mostGoalDates, mostSmartGoals, smartGoal } from './goals'

/** The plan as the counselor keeps it: generated steps that may have been edited, and steps of their own. */

export const stepStatuses = ['planned', 'in-progress', 'done', 'dropped'] as const
export const stepOwners = ['student', 'family', 'counselor'] as const

export const planStep = z.strictObject({
  /** Milestone id for a proposed step, `own-…` for one the counselor added. */
  id: z.string().min(1).max(80),
  kind: z.enum(milestoneKinds),
  title: z.string().max(300),
  detail: z.string().max(2000),
  start: z.iso.date(),
  end: z.iso.date(),
  /** The proposed dates are a lower bound: some length behind them is not stated anywhere. */
  earliest: z.boolean().default(false),
  status: z.enum(stepStatuses),
  owner: z.enum(stepOwners),
  notes: z.string().max(5000),
  credential: z.string().nullable(),
  state: z.string().nullable(),
  /** The explanation as said when it was generated; empty for own steps. */
  explanation: z.string().max(2000),
  facts: z.array(z.string()),
  sources: z.array(z.string()),
})
export type PlanStep = z.infer<typeof planStep>

/** A step with what is said of it, and nothing else known: planned, the student's, with no words of its own. */
export const newStep = (
  said: Pick<PlanStep, 'id' | 'kind' | 'title' | 'start' | 'end'> & Partial<PlanStep>,
): PlanStep => ({
  detail: '',
  status: 'planned',
  owner: 'student',
  notes: '',
  credential: null,
  state: null,
  earliest: false,
  explanation: '',
  facts: [],
  sources: [],
  ...said,
})

/** A step as it was edited: an end that a person has set is no longer only the earliest possible. */
export const withEndSet = (step: PlanStep, before: PlanStep): PlanStep =>
  step.end === before.end ? step : { ...step, earliest: false }

export const planAction = z.strictObject({
  id: z.string().min(1).max(80),
  title: z.string().max(300),
  detail: z.string().max(2000),
  due: z.iso.date(),
  done: z.boolean(),
})
export type PlanAction = z.infer<typeof planAction>

/** One version of a plan's editable content. */
export const planContent = z.strictObject({
  steps: z.array(planStep).max(200),
  firstNinetyDays: z.array(planAction).max(50),
  notes: z.string().max(10_000),
})
export type PlanContent = z.infer<typeof planContent>

/** `base` is what was last generated, `current` what the counselor sees: their difference is what must never be lost. */
export const editedPlan = z.strictObject({
  specialty: z.string(),
  route: z.string(),
  /** Day the plan was last generated; the printed plan is dated by it. */
  generatedOn: z.iso.date(),
  base: planContent,
  current: planContent,
  notices: z.array(z.string().max(1000)),
  /** Days the plan is held against. Like what follows they belong to no version of the plan, so planning again keeps them. */
  goalDates: z.array(goalDate).max(mostGoalDates).default([]),
  smartGoals: z.array(smartGoal).max(mostSmartGoals).default([]),
  /** Steps and actions once proposed and taken out: where a later plan has them again, they stay out until asked for. */
  takenOut: z.array(z.string().max(80)).max(500).default([]),
})
export type EditedPlan = z.infer<typeof editedPlan>
