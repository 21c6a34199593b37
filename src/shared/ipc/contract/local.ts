import { z } from 'zod'
import { localKinds, localKnowledge } from '../../../core/local/local'
import { type Call, nothing } from './call'

const versionedLocal = z.strictObject({ revision: z.number().int().min(0), local: localKnowledge })
const merged = z.array(z.strictObject({ kind: z.enum(localKinds), name: z.string() }))

export const localCalls = {
  'local.get': { input: nothing, output: versionedLocal, whenLocked: 'refuse' },
  /** Refused with `conflict` when `revision` is not the one on disk. Answers the new revision once it is flushed. */
  'local.save': {
    input: versionedLocal,
    output: z.strictObject({ revision: z.number().int().positive() }),
    whenLocked: 'refuse',
  },
  /** Main asks where; answers the file's name, or `null` when cancelled. */
  'local.export': { input: nothing, output: z.strictObject({ fileName: z.string().nullable() }), whenLocked: 'refuse' },
  /** Main asks which. `null`: cancelled. A bad file is refused whole, with `problems`. */
  'local.import': {
    input: nothing,
    output: z
      .strictObject({
        problems: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
        report: z.strictObject({ added: merged, replaced: merged, kept: merged, same: z.number().int() }).nullable(),
      })
      .nullable(),
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
