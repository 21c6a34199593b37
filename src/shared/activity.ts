import { z } from 'zod'

/** What the activity log tells: who did what, when, to whose record. Of a student it knows the id and nothing else. */

export const deeds = [
  'unlocked',
  'locked',
  'unlock-failed',
  'passphrase-changed',
  'recovery-renewed',
  'moved',
  'opened',
  'created',
  'changed',
  'printed',
  'saved',
  'batch-begun',
  'signed',
  'exported',
  'imported',
  'handed-over',
  'taken-in',
  'merged',
  'trashed',
  'untrashed',
  'held',
  'released',
  'destroyed',
  'backed-up',
  'brought-back',
  'restored',
  'local-changed',
] as const
export type Deed = (typeof deeds)[number]

/** What somebody did, as the program names it. `about` is a kind (`career-plan`, `calendar`), never a word of a person. */
export const doing = z.strictObject({
  what: z.enum(deeds),
  student: z.uuid().nullable().default(null),
  about: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]*$/)
    .default(''),
  count: z.number().int().nonnegative().nullable().default(null),
})
export type Doing = z.input<typeof doing>

export const activity = doing.extend({
  at: z.iso.datetime(),
  /** The advisor's name as the settings had it; empty where none was given. */
  by: z.string().max(120),
  /** The computer's name. */
  on: z.string().max(255),
})
export type Activity = z.infer<typeof activity>

/** Where the log is not what was written. `behind`: known to have gone on; removed, or not yet brought by a sync program. */
export const logProblem = z.strictObject({
  file: z.string(),
  kind: z.enum(['changed', 'removed', 'behind']),
  /** The first line it is about, counted from 1 over all files of that computer. */
  line: z.number().int(),
  count: z.number().int().positive(),
})
export type LogProblem = z.infer<typeof logProblem>
