import { z } from 'zod'

/** What is kept of the meetings about a plan: who met when, what was said, when to meet again, and what was done when. */

export const checkIn = z.strictObject({
  id: z.uuid(),
  on: z.iso.date(),
  by: z.string().max(200),
  notes: z.string().max(5000),
})
export type CheckIn = z.infer<typeof checkIn>

export const appointment = z.strictObject({
  on: z.iso.date(),
  /** `HH:MM` on the wall clock of the school; `null` for a day without an hour. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  note: z.string().max(300),
})
export type Appointment = z.infer<typeof appointment>

export const followUp = z.strictObject({
  /** Oldest first. */
  checkIns: z.array(checkIn).max(500),
  nextAppointment: appointment.nullable(),
  /** Day on which each step or action of the plan was ticked, by its id. What was done before the plan was made has none. */
  doneOn: z.record(z.string(), z.iso.date()),
})
export type FollowUp = z.infer<typeof followUp>

export const noFollowUp: FollowUp = { checkIns: [], nextAppointment: null, doneOn: {} }
