import { z } from 'zod'
import type { Catalog } from '../../../core/catalog/catalog'
import type { Call } from './call'
import { settings } from './settings'

/** Checked once when it was loaded, so only its outline is checked again on the way to the window. */
const catalog = z.custom<Catalog>(
  (value) => typeof value === 'object' && value !== null && 'specialties' in value && 'pathways' in value,
)

export const catalogCalls = {
  /** The catalog with its texts in this language, as far as they are translated. */
  'catalog.get': {
    input: z.strictObject({ language: settings.shape.language }),
    output: catalog,
    whenLocked: 'allow',
  },
} as const satisfies Record<string, Call>
