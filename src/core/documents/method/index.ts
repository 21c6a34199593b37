import type { Catalog } from '../../catalog/catalog'
import { variationCount } from '../../matching/stability'
import type { Weights } from '../../matching/types'
import type { Translate } from '../../message'
import type { Block, DocumentModel, Section } from '../model'
import { attributions } from './attributions'
import { conditions, fit, interests, sections } from './formulas'
import { demands } from './demands'
import { paragraphs, points } from './parts'
import { weightsTable } from './weights-table'

export interface MethodInput {
  readonly catalog: Catalog
  /** Those in force for one student; `null` for the usual ones. */
  readonly weights: Weights | null
  readonly schoolName: string
  readonly paper: 'letter' | 'a4'
  /** `en` or `es`: the language the translator speaks. */
  readonly language: string
}

export type MethodSection = (input: MethodInput, t: Translate) => readonly Block[]

const cover: MethodSection = (_input, t) => [
  { kind: 'title', kicker: t('method:kicker'), text: t('method:title'), subtitle: t('method:subtitle') },
  { kind: 'paragraph', tone: 'lead', text: t('method:lead') },
]

/** In the order in which somebody who doubts the ranking asks. */
const parts: readonly (readonly [id: string, section: MethodSection])[] = [
  ['cover', cover],
  ['purpose', points('purpose', ['ranks', 'explains', 'counselor'])],
  ['misuse', points('misuse', ['hiring', 'exclusion', 'grading', 'alone'])],
  ['sections', sections],
  ['conditions', conditions],
  ['interests', interests],
  ['fit', fit],
  ['weights', weightsTable],
  ['demands', demands],
  ['coverage', paragraphs('coverage', ['what', 'few'])],
  ['stability', paragraphs('stability', ['how', 'range', 'change'], { variations: variationCount })],
  ['reach', paragraphs('reach', ['what', 'never'])],
  ['limits', points('limits', ['outcomes', 'profiles', 'selfReport', 'interests', 'seventeen', 'weights'])],
  ['validity', points('validity', ['correlation', 'cutOffs', 'letters', 'own', 'tested'])],
  ['attributions', attributions],
]

/**
 * "How matching works" as a document: the screen and the printer show the same one. Dated by the day the catalog was last
 * reviewed, because that is what it describes. Pure: equal input gives an equal model.
 */
export function buildMethod(input: MethodInput, t: Translate): DocumentModel {
  const date = input.catalog.manifest.reviewed
  return {
    info: {
      title: t('method:title'),
      author: input.schoolName.trim() || 'Casepath',
      subject: t('method:kicker'),
      language: input.language === 'es' ? 'es-US' : 'en-US',
      date,
      paper: input.paper,
    },
    furniture: {
      running: t('method:title'),
      foot: t('method:foot', { date }),
      // The numbers are known only once the pages are made.
      pageOf: t('documents:furniture.pageOf', { page: '{page}', pages: '{pages}' }),
    },
    substitutes: { script: t('documents:substitutes.script'), symbol: t('documents:substitutes.symbol') },
    sections: parts.map(([id, section]): Section => ({ id, blocks: section(input, t) })),
  }
}
