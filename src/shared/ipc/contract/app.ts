import { z } from 'zod'
import { type Call, nothing } from './call'
import { catalogProblem } from './catalog'

export const appCalls = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      today: z.iso.date(),
      runtime: z.string(),
      catalogProblems: z.array(catalogProblem),
    }),
    whenLocked: 'allow',
  },
} as const satisfies Record<string, Call>
