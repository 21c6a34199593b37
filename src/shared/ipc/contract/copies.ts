import { z } from 'zod'
import type { Clash } from '../../merge'
import { studentRecord } from '../../record'
import { recordLineage } from '../../record/version'
import { type Call, nothing } from './call'

export const clash = z.custom<Clash>((value) => typeof value === 'object' && value !== null && 'path' in value)
export const picks = z.record(z.string(), z.enum(['mine', 'theirs', 'both']))

export const conflictCopy = z.strictObject({
  id: z.string(),
  student: z.uuid(),
  /** The program that set the version aside. */
  maker: z.enum(['syncthing', 'dropbox', 'onedrive', 'casepath', 'other']),
  updatedAt: z.iso.datetime(),
  /** How many questions bringing it in will ask. */
  clashes: z.number().int(),
})

/** Versions of students that lie beside the documents: set aside by a sync program, or kept when a save clashed. */
export const copyCalls = {
  'copies.list': { input: nothing, output: z.array(conflictCopy), whenLocked: 'refuse' },
  'copies.read': {
    input: z.strictObject({ id: z.string().max(100) }),
    output: z.strictObject({
      revision: z.number().int().nonnegative(),
      mine: studentRecord,
      theirs: studentRecord,
      clashes: z.array(clash),
    }),
    whenLocked: 'refuse',
  },
  /** Brings a copy into the document. Refused with `conflict` while `picks` leaves a question open. */
  'copies.merge': {
    input: z.strictObject({ id: z.string().max(100), picks }),
    output: z.strictObject({ student: z.uuid() }),
    whenLocked: 'refuse',
  },
  /** The last version that two branches came from, for a merge in the window; `null` where it was not kept. */
  'copies.base': {
    input: z.strictObject({ student: z.uuid(), mine: recordLineage.unwrap(), theirs: recordLineage.unwrap() }),
    output: studentRecord.nullable(),
    whenLocked: 'refuse',
  },
  /** Keeps what could not be saved, sealed beside the document, until it is decided. */
  'copies.keep': { input: z.strictObject({ record: studentRecord }), output: nothing, whenLocked: 'refuse' },
  'copies.dropKept': { input: z.strictObject({ student: z.uuid() }), output: nothing, whenLocked: 'refuse' },
} as const satisfies Record<string, Call>
