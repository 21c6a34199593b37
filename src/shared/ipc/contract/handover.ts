import { z } from 'zod'
import { type Call, nothing } from './call'
import { clash, picks } from './copies'

/** Who is in a hand-over file, and what taking it in would meet. */
export const handoverPreview = z.strictObject({
  madeAt: z.iso.datetime(),
  from: z.strictObject({ name: z.string(), school: z.string() }),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  studentId: z.string(),
  /** When the record in the file was last changed. */
  updatedAt: z.iso.datetime(),
  /** Printed plans that come along. */
  plans: z.number().int(),
  /** The very student, if they are in the vault already. `clashes`: what only a person can decide when both become one. */
  here: z.strictObject({ updatedAt: z.iso.datetime(), trashed: z.boolean(), clashes: z.array(clash) }).nullable(),
})
export type HandoverPreview = z.infer<typeof handoverPreview>

/** One student in one sealed file, for a colleague or the next school, and such a file taken in. */
export const handoverCalls = {
  /** Main asks where. `fileName` is `null` when the person changed their mind; `plansLost` could not be read here. */
  'handover.write': {
    input: z.strictObject({ student: z.uuid(), passphrase: z.string().max(1000) }),
    output: z.strictObject({ fileName: z.string().nullable(), plans: z.number().int(), plansLost: z.number().int() }),
    whenLocked: 'refuse',
  },
  /** Main asks for the file and keeps it. `null`: the person changed their mind. */
  'handover.open': {
    input: nothing,
    output: z.strictObject({ madeAt: z.iso.datetime() }).nullable(),
    whenLocked: 'refuse',
  },
  'handover.unlock': {
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: handoverPreview,
    whenLocked: 'refuse',
  },
  /** Takes the opened file in: as one with the student who is here, by `picks` where both differ, or beside them. */
  'handover.takeIn': {
    input: z.strictObject({ way: z.enum(['merge', 'both']), picks }),
    output: z.strictObject({ student: z.uuid() }),
    whenLocked: 'refuse',
  },
  /** The person is done with the file, whatever came of it. */
  'handover.forget': { input: nothing, output: nothing, whenLocked: 'refuse' },
} as const satisfies Record<string, Call>
