import { z } from 'zod'
import { openCopy } from '../../open-copies'
import { type Call, nothing } from './call'

/** Copies for many students at once, of which nobody has said yet who gets them: kept until that is answered. */
export const disclosureCalls = {
  'disclosures.open': { input: nothing, output: z.strictObject({ copies: z.array(openCopy) }), whenLocked: 'refuse' },
  /** Nobody has to be asked about these any more. */
  'disclosures.settle': {
    input: z.strictObject({ ids: z.array(z.uuid()).min(1) }),
    output: nothing,
    whenLocked: 'refuse',
  },
} as const satisfies Record<string, Call>
