import { z } from 'zod'
import type { Catalog } from '../../../core/catalog/catalog'
import { type Call, nothing } from './call'

/** Checked once when it was loaded, so only its outline is checked again on the way to the window. */
const catalog = z.custom<Catalog>(
  (value) => typeof value === 'object' && value !== null && 'specialties' in value && 'pathways' in value,
)

export const catalogCalls = {
  'catalog.get': { input: nothing, output: catalog, whenLocked: 'allow' },
} as const satisfies Record<string, Call>
