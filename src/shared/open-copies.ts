import { z } from 'zod'
import { documentId } from '../core/documents/kinds'
import { disclosure } from './record/disclosures'

/** A copy that left together with others, and of which nobody has said yet who gets it. It names no student but by id. */
export const openCopy = z.strictObject({
  /** The entry in the record of disclosures will have it, so that none is entered twice. */
  id: z.uuid(),
  studentId: z.uuid(),
  /** One paper that shows every student, or the papers of a batch: each is asked about where it was made. */
  paper: z.union([z.literal('batch'), documentId]),
  copy: disclosure.pick({ document: true, title: true, pages: true, way: true, day: true }),
})
export type OpenCopy = z.infer<typeof openCopy>
