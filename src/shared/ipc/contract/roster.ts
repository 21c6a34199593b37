import { z } from 'zod'
import { errorCodes } from '../../errors'
import { comparedFields } from '../../../core/roster/compare'
import { type Call, nothing } from './call'
import { note } from './note'

const line = z.strictObject({
  /** Line of the file, from 1. */
  line: z.number().int(),
  givenName: z.string(),
  familyName: z.string(),
  studentId: z.string(),
  gradeLevel: z.string(),
  /** In the caseload already. */
  known: z.boolean(),
  /** That student is in the trash. */
  inTrash: z.boolean(),
  /** What the roster says differently of a student who is there. */
  changes: z.array(z.enum(comparedFields)),
})
export type RosterLine = z.infer<typeof line>

const progress = z.strictObject({
  added: z.number().int(),
  updated: z.number().int(),
  /** Taken out of the trash; the ids are those of this very call. */
  putBack: z.number().int(),
  untrashed: z.array(z.uuid()),
  /** Left in the trash. */
  heldBack: z.number().int(),
  /** Lines that could not be saved, and why; they are tried again when it is asked for. */
  failed: z.array(z.strictObject({ line: z.number().int(), why: z.enum(errorCodes) })),
  /** Students added or updated by this very call. */
  saved: z.number().int(),
  done: z.number().int(),
  total: z.number().int(),
  /** Every line had its turn; those that failed are tried again by the next call. */
  finished: z.boolean(),
})

export const rosterCalls = {
  /** Main asks for the file and reads it. Nothing is changed. `null`: the person changed their mind. */
  'roster.choose': {
    input: nothing,
    output: z
      .discriminatedUnion('ok', [
        z.strictObject({
          ok: z.literal(true),
          fileName: z.string(),
          lines: z.array(line),
          problems: z.array(note),
          notices: z.array(note),
        }),
        z.strictObject({ ok: z.literal(false), fileName: z.string(), problems: z.array(note) }),
      ])
      .nullable(),
    whenLocked: 'refuse',
  },
  /** Takes in the next lines of the chosen roster. Few at a time, so that the window can show how far it is and stop. */
  'roster.takeIn': {
    input: z.strictObject({ update: z.boolean(), putBack: z.boolean(), most: z.number().int().min(1).max(50) }),
    output: progress,
    whenLocked: 'refuse',
  },
  'roster.forget': { input: nothing, output: nothing, whenLocked: 'refuse' },
} as const satisfies Record<string, Call>
