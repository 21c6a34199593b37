import { z } from 'zod'

/** Something to say about a place in a file, in the reader's language; `null` where it is about the file as a whole. */
export const note = z.strictObject({
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  message: z.strictObject({
    key: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
})
