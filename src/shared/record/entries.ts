import { z } from 'zod'

/**
 * The file drawer: short entries about what was done and said, each stamped with who and when. Part of the record, so
 * they are printed, handed over and asked for. Private memory aids are not here: they have a document of their own.
 */

export const entryKinds = ['meeting', 'call', 'message', 'observation', 'other'] as const

export const fileEntry = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().max(120),
  /** Day of what it is about; often, but not always, the day of the stamp. */
  day: z.iso.date(),
  kind: z.enum(entryKinds),
  text: z.string().min(1).max(10_000),
  /** Corrected later: earlier wordings, oldest first. */
  earlier: z.array(z.strictObject({ at: z.iso.datetime(), by: z.string().max(120), text: z.string() })),
})
export type FileEntry = z.infer<typeof fileEntry>

/** Oldest first. */
export const fileEntries = z.array(fileEntry).default([])
