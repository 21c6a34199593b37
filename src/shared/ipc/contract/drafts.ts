import { z } from 'zod'
import { drafts } from '../../drafts'
import { type Call, nothing } from './call'

const student = z.uuid()

/** What was typed about a student and not finished, kept sealed on this computer until it is. */
export const draftCalls = {
  'drafts.get': { input: z.strictObject({ student }), output: z.strictObject({ drafts }), whenLocked: 'refuse' },
  /** Puts these in place of all that were kept of the student; none at all removes the file. */
  'drafts.save': { input: z.strictObject({ student, drafts }), output: nothing, whenLocked: 'refuse' },
} as const satisfies Record<string, Call>
