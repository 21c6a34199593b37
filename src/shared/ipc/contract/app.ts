import { z } from 'zod'
import type { CatalogProblem } from '../../../core/catalog/catalog'
import { type Call, nothing } from './call'

const catalogProblem: z.ZodType<CatalogProblem> = z.strictObject({
  file: z.string(),
  path: z.string(),
  reason: z.string(),
})

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
