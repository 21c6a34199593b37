import { z } from 'zod'

/**
 * Which version of a record this is and which ones it came from. Two versions made apart, on two computers, find in it
 * the last version both had seen, which is what a merge by field needs.
 */
export const recordLineage = z
  .strictObject({
    /** Of this version; random, empty before the first save. */
    id: z.string().max(24),
    /** The session that wrote it: one opening of the vault by one program. */
    writer: z.string().max(24),
    /** Versions it came from, newest first; the oldest fall off. */
    ancestors: z.array(z.string().max(24)),
  })
  .default({ id: '', writer: '', ancestors: [] })
export type RecordLineage = z.infer<typeof recordLineage>
