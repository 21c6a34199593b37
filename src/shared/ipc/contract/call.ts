import { z } from 'zod'

/** One entry a call. Both sides are typed from it; main validates input and output with it. */
export interface Call {
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** `allow` for the few calls that make sense before a vault is open. */
  readonly whenLocked: 'allow' | 'refuse'
}

export const nothing = z.undefined()
