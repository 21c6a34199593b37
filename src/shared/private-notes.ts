import { z } from 'zod'

/**
 * The private drawer: a counselor's own memory aids about one student. In the United States such notes stay outside the
 * education record only while nobody else sees them (FERPA, 34 CFR 99.3, "Education records", (b)(1)); so they are kept
 * apart from everything that is shared, printed or handed over.
 */
export const privateNote = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  text: z.string().trim().min(1).max(10_000),
})
export type PrivateNote = z.infer<typeof privateNote>

/** Oldest first. */
export const privateNotes = z.array(privateNote).max(2000)
