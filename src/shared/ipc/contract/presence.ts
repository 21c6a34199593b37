import { z } from 'zod'
import type { Call } from './call'

const other = z.strictObject({ by: z.string(), on: z.string(), since: z.iso.datetime() })

/** Who else has a student open, on this folder, on whatever computer. */
export const presenceCalls = {
  /** A beat of the window: it has this student open, or none any more. Answers who else has. */
  'presence.beat': {
    input: z.strictObject({ student: z.uuid().nullable() }),
    output: z.array(other),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
