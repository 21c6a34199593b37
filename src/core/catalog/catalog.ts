import { z } from 'zod'
import { credential, type Credential } from './credential'
import { source, text, type Source } from './figure'
import { guideEntry, type GuideEntry } from './guide'
import { stateLicensing, type StateLicensing } from './licensing'
import { occupation, type Occupation } from './occupation'
import { experience, organisation, pathways, type Experience, type Organisation, type Pathways } from './pathway'
import { stateForm, type StateForm } from './state-form'
import type { Specialty } from './specialty'

export const manifest = z.strictObject({
  format: z.literal('casepath-catalog/1'),
  language: text,
  /** Day on which the catalog as a whole was last reviewed. */
  reviewed: z.iso.date(),
  /** Attributions that must be shown where the data is shown (O*NET's CC BY 4.0). */
  attributions: z.array(z.strictObject({ id: text, text })),
})
export type Manifest = z.infer<typeof manifest>

/** Schema of each shared file under `resources/catalog/`; specialties are one file each beside them. */
export const catalogFiles = {
  'catalog.json': manifest,
  'sources.json': z.array(source),
  'occupations.json': z.array(occupation),
  'states.json': z.array(stateLicensing),
  'credentials.json': z.array(credential),
  'pathways.json': pathways,
  'experiences.json': z.array(experience),
  'organisations.json': z.array(organisation),
  'guide.json': z.array(guideEntry),
  'forms.json': z.array(stateForm),
} as const
export type CatalogFile = keyof typeof catalogFiles

/** The whole knowledge, read-only, as plain data: it crosses to the renderer as it is. */
export interface Catalog {
  readonly manifest: Manifest
  readonly specialties: readonly Specialty[]
  readonly sources: readonly Source[]
  readonly occupations: readonly Occupation[]
  readonly states: readonly StateLicensing[]
  readonly credentials: readonly Credential[]
  readonly pathways: Pathways
  readonly experiences: readonly Experience[]
  readonly organisations: readonly Organisation[]
  readonly guide: readonly GuideEntry[]
  /** Plan documents that states and districts ask for. */
  readonly forms: readonly StateForm[]
  /** What periods, units and schooling are called in this language: see `termIn`. None in the catalog's own. */
  readonly terms?: Readonly<Record<string, string>>
}

/** One thing wrong with the catalog: which file, where in it, and why. */
export interface CatalogProblem {
  readonly file: string
  readonly path: string
  readonly reason: string
}
