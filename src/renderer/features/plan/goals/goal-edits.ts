import type { EditedPlan } from '../../../../core/planning/edited-plan'
import type { GoalDate, SmartGoal } from '../../../../core/planning/goals'

/** Every way to change what a plan is meant to reach, as pure functions: plan in, new plan out. */

export const addGoalDate = (plan: EditedPlan, goal: GoalDate): EditedPlan => ({
  ...plan,
  goalDates: [...plan.goalDates, goal],
})

export const editGoalDate = (plan: EditedPlan, id: string, patch: Partial<GoalDate>): EditedPlan => ({
  ...plan,
  goalDates: plan.goalDates.map((goal) => (goal.id === id ? { ...goal, ...patch } : goal)),
})

export const removeGoalDate = (plan: EditedPlan, id: string): EditedPlan => ({
  ...plan,
  goalDates: plan.goalDates.filter((goal) => goal.id !== id),
})

/** A goal with nothing in it yet; `id` is given so that tests choose it. */
export const addSmartGoal = (plan: EditedPlan, id: string): EditedPlan => ({
  ...plan,
  smartGoals: [
    ...plan.smartGoals,
    { id, specific: '', measure: '', achievable: '', relevant: '', by: null, steps: [], reached: false },
  ],
})

export const editSmartGoal = (plan: EditedPlan, id: string, patch: Partial<SmartGoal>): EditedPlan => ({
  ...plan,
  smartGoals: plan.smartGoals.map((goal) => (goal.id === id ? { ...goal, ...patch } : goal)),
})

export const removeSmartGoal = (plan: EditedPlan, id: string): EditedPlan => ({
  ...plan,
  smartGoals: plan.smartGoals.filter((goal) => goal.id !== id),
})
