/** What a plan is meant to reach: days to hold it against, and goals in the counselor's and student's own words. */
import { z } from 'zod'

export const goalWhat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first-job') }),
  z.strictObject({ kind: z.literal('milestone'), id: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.literal('credential'), id: z.string().min(1).max(80) }),
])
export type GoalWhat = z.infer<typeof goalWhat>

/** Something the student wants to have reached by a day. Whether that can be done is worked out, never kept. */
export const goalDate = z.strictObject({ id: z.string().min(1).max(80), what: goalWhat, date: z.iso.date() })
export type GoalDate = z.infer<typeof goalDate>

/** A goal that is specific, measurable, achievable, relevant and has a day: one part a field, any of them still empty. */
export const smartGoal = z.strictObject({
  id: z.string().min(1).max(80),
  /** What the student will do, after “The student will”. */
  specific: z.string().max(300),
  /** How one will know that it is done. */
  measure: z.string().max(300),
  /** What makes it possible: time, help, what is there already. */
  achievable: z.string().max(500),
  /** Why it matters to this student. */
  relevant: z.string().max(500),
  by: z.iso.date().nullable(),
  /** Ids of the plan's steps that lead there; those no longer in the plan are passed over. */
  steps: z.array(z.string()).max(200),
  reached: z.boolean(),
})
export type SmartGoal = z.infer<typeof smartGoal>

export const mostGoalDates = 6
export const mostSmartGoals = 12

/** The parts that must have words before a goal is whole. */
export const smartParts = ['specific', 'measure', 'achievable', 'relevant'] as const
export type SmartPart = (typeof smartParts)[number]

/** What a goal still lacks, in the order of the form; nothing for one that is whole. */
export const missingParts = (goal: SmartGoal): readonly (SmartPart | 'by')[] => [
  ...smartParts.filter((part) => goal[part].trim() === ''),
  ...(goal.by === null ? (['by'] as const) : []),
]
