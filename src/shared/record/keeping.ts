import { z } from 'zod'

/** What decides how long a record is kept: a hold stops deletion; the trash comes before destruction. */

const stamp = { at: z.iso.datetime(), by: z.string().max(120) }

export const keeping = z
  .strictObject({
    /** Nothing of this student is deleted or destroyed while it stands: a court, a request, a dispute. */
    hold: z.strictObject({ ...stamp, reason: z.string().min(1).max(500) }).nullable(),
    /** Out of the lists, and restorable. */
    trashed: z.strictObject({ ...stamp, reason: z.string().max(500) }).nullable(),
    /** Day the student left, from which the district's retention periods run; unknown until entered. */
    leftOn: z.iso.date().nullable(),
  })
  .default({ hold: null, trashed: null, leftOn: null })
export type Keeping = z.infer<typeof keeping>
