import { z } from 'zod'

/** As `newId` of the vault makes them. Part of a file's name: letters that could lead elsewhere are none of a version. */
const versionId = z.string().regex(/^[\w-]{0,24}$/)

/**
 * Which version of a record this is and which ones it came from. Two versions made apart, on two computers, find in it
 * the last version both had seen, which is what a merge by field needs.
 */
export const recordLineage = z
  .strictObject({
    /** Of this version; random, empty before the first save. */
    id: versionId,
    /** The session that wrote it: one opening of the vault by one program. */
    writer: versionId,
    /** Versions it came from, newest first; the oldest fall off. */
    ancestors: z.array(versionId),
  })
  .default({ id: '', writer: '', ancestors: [] })
export type RecordLineage = z.infer<typeof recordLineage>
