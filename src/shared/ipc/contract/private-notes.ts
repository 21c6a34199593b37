import { z } from 'zod'
import { privateNotes } from '../../private-notes'
import type { Call } from './call'

const student = z.uuid()
const revision = z.number().int().nonnegative()

/** The counselor's own notes about a student, which no other call ever reads. */
export const privateCalls = {
  'private.get': {
    input: z.strictObject({ student }),
    output: z.strictObject({ revision, notes: privateNotes }),
    whenLocked: 'refuse',
  },
  /** Refused with `conflict` when `revision` is not the one on disk. */
  'private.save': {
    input: z.strictObject({ student, revision, notes: privateNotes }),
    output: z.strictObject({ revision }),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
