import { z } from 'zod'
import { destruction } from '../../record/destruction'
import { keeping } from '../../record/keeping'
import { type Call, nothing } from './call'

const id = z.uuid()
const reason = z.string().trim().max(500)
const kept = keeping.unwrap()

export const trashedStudent = z.strictObject({
  id,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  keeping: kept,
})
export type TrashedStudent = z.infer<typeof trashedStudent>

/** What is deleted, held back from deletion, brought back, or destroyed for good. */
export const trashCalls = {
  'trash.list': {
    input: nothing,
    output: z.strictObject({
      students: z.array(trashedStudent),
      /** The destruction list, newest first. */
      destroyed: z.array(destruction),
      /** Lines of that list that cannot be read. */
      unreadable: z.number().int(),
    }),
    whenLocked: 'refuse',
  },
  'trash.keeping': { input: z.strictObject({ id }), output: kept, whenLocked: 'refuse' },
  /** Refused with `held` while a hold stands. */
  'trash.put': { input: z.strictObject({ id, reason }), output: kept, whenLocked: 'refuse' },
  'trash.restore': { input: z.strictObject({ id }), output: kept, whenLocked: 'refuse' },
  'trash.hold': { input: z.strictObject({ id, reason: reason.min(1) }), output: kept, whenLocked: 'refuse' },
  'trash.release': { input: z.strictObject({ id }), output: kept, whenLocked: 'refuse' },
  /** The day the student left, from which the time of keeping runs. */
  'trash.left': { input: z.strictObject({ id, leftOn: z.iso.date().nullable() }), output: kept, whenLocked: 'refuse' },
  /** For good. Refused with `held` while any version of the student is held, with `not-in-trash` outside the trash. */
  'trash.destroy': {
    input: z.strictObject({ id, by: destruction.shape.by, reason }),
    output: destruction,
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
