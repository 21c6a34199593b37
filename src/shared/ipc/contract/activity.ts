import { z } from 'zod'
import { activity, deeds, logProblem } from '../../activity'
import type { Call } from './call'

/** Which lines of the activity log; whatever is `null` holds nothing back. */
export const activityFilter = z.strictObject({
  /** Days of this computer's calendar, both included. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  what: z.enum(deeds).nullable(),
  by: z.string().max(120).nullable(),
  student: z.uuid().nullable(),
})
export type ActivityFilter = z.infer<typeof activityFilter>

export const activityCalls = {
  'activity.list': {
    input: activityFilter.extend({ most: z.number().int().min(1).max(5000) }),
    output: z.strictObject({
      /** Newest first, not more than were asked for. */
      entries: z.array(activity),
      /** How many there are in all that fit. */
      total: z.number().int(),
      /** Everybody who is named in the log. */
      people: z.array(z.string()),
      problems: z.array(logProblem),
    }),
    whenLocked: 'refuse',
  },
  /** All that fit, as a table. Main asks where; answers the file's name, or `null` when cancelled. */
  'activity.export': {
    input: activityFilter,
    output: z.strictObject({ fileName: z.string().nullable() }),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
