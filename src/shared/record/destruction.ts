import { z } from 'zod'

/** One line of the destruction list: what stays when a student's record was destroyed for good. */
export const destruction = z.strictObject({
  /** The id the record had. */
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  /** The school's own number for the student; empty where none was given. */
  studentId: z.string(),
  createdAt: z.iso.datetime(),
  at: z.iso.datetime(),
  /** Who answers for it: their name as they signed. */
  by: z.string().trim().min(1).max(120),
  reason: z.string().max(500),
  /**
   * Automatic backups that held the record when it was destroyed, and the day the rotation lets each go;
   * `null` where nobody could tell, as in lines from before it was looked up.
   */
  backups: z
    .array(z.strictObject({ name: z.string(), madeAt: z.iso.datetime(), until: z.iso.date().nullable() }))
    .nullable()
    .default(null),
})
export type Destruction = z.infer<typeof destruction>
