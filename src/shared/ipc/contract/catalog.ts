import { z } from 'zod'
import type { Catalog, CatalogProblem } from '../../../core/catalog/catalog'
import { nothing, type Call } from './call'
import { settings } from './settings'

/** Checked once when it was loaded, so only its outline is checked again on the way to the window. */
const catalog = z.custom<Catalog>(
  (value) => typeof value === 'object' && value !== null && 'specialties' in value && 'pathways' in value,
)

export const catalogProblem: z.ZodType<CatalogProblem> = z.strictObject({
  file: z.string(),
  path: z.string(),
  reason: z.string(),
})

/** The district's catalog pack: what it is and does, or why the one that was there cannot be used any more. */
const packStatus = z.strictObject({
  pack: z
    .strictObject({
      name: z.string(),
      publisher: z.string().nullable(),
      version: z.string().nullable(),
      /** Names of the specialties it adds, and of those it puts in the place of the catalog's own. */
      added: z.array(z.string()),
      changed: z.array(z.string()),
      languages: z.array(z.string()),
      otherEntries: z.number().int(),
    })
    .nullable(),
  problems: z.array(catalogProblem),
})
export type PackStatus = z.infer<typeof packStatus>

export const catalogCalls = {
  /** The catalog with its texts in this language, as far as they are translated. */
  'catalog.get': {
    input: z.strictObject({ language: settings.shape.language }),
    output: catalog,
    whenLocked: 'allow',
  },
  'catalog.pack': { input: nothing, output: packStatus, whenLocked: 'allow' },
  /** Main asks which. `null`: the person changed their mind. `refused` names every reason; then nothing has changed. */
  'catalog.choosePack': {
    input: z.strictObject({ from: z.enum(['file', 'folder']) }),
    output: z.strictObject({ refused: z.array(catalogProblem), status: packStatus }).nullable(),
    whenLocked: 'refuse',
  },
  'catalog.removePack': { input: nothing, output: packStatus, whenLocked: 'refuse' },
} as const satisfies Record<string, Call>
