import type { Catalog } from '../catalog/catalog'
import type { EntrySpecialty } from '../catalog/specialty'
import { entrySpecialties, interestProfileOf } from '../catalog/lookup'
import { itemsBySection, ratedSections, riasecLetters, type RatedSection } from '../intake/items'
import { scaleMaximum } from './contrast'
import { letterCode, standardized } from './riasec'
import type { ScoredSection } from './types'

/** One column: an intake item, or one of the six interest letters at the end. */
export interface Column {
  readonly section: ScoredSection
  readonly item: string
}

/** Columns of all scored items, section by section; the order of every vector and matrix in this folder. */
export const columns: readonly Column[] = [
  ...ratedSections.flatMap((section) => itemsBySection[section].map((item) => ({ section, item }))),
  ...riasecLetters.map((item) => ({ section: 'riasec' as const, item })),
]

/** First column and number of columns of each section. */
export const span: Readonly<Record<ScoredSection, { readonly from: number; readonly count: number }>> =
  Object.fromEntries(
    [...ratedSections, 'riasec' as const].map((section) => [
      section,
      {
        from: columns.findIndex((column) => column.section === section),
        count: columns.filter((column) => column.section === section).length,
      },
    ]),
  ) as Record<ScoredSection, { from: number; count: number }>

/** What all specialties ask for, as one matrix: a row a specialty, a column an item. Prepared once per catalog. */
export interface DemandMatrix {
  readonly specialties: readonly EntrySpecialty[]
  /** Demands 0–4; in the interest columns O*NET's scores 1–7, 0 where there is no profile. */
  readonly demands: Float64Array
  /** The interest columns as z-values, scaled so that a dot product with a student's is Pearson's r. 0 without a profile. */
  readonly interests: Float64Array
  readonly letterCodes: readonly (string | null)[]
  /** For each rated section and row: the largest score any answers can reach, before weighting. 0 where all demands are equal. */
  readonly norms: Readonly<Record<RatedSection, Float64Array>>
  /** How much there is to know in a cell: |d − d̄|, for conditions d². */
  readonly salience: Float64Array
  /** Σ salience by section and row. */
  readonly salienceSums: Readonly<Record<RatedSection, Float64Array>>
}

const known = new WeakMap<Catalog, DemandMatrix>()

export function demandMatrix(catalog: Catalog): DemandMatrix {
  const found = known.get(catalog)
  if (found) return found
  const matrix = build(catalog)
  known.set(catalog, matrix)
  return matrix
}

function build(catalog: Catalog): DemandMatrix {
  const specialties = entrySpecialties(catalog)
  const rows = specialties.length
  const width = columns.length
  const demands = new Float64Array(rows * width)
  const salience = new Float64Array(rows * width)
  const interests = new Float64Array(rows * riasecLetters.length)
  const perSection = () =>
    Object.fromEntries(ratedSections.map((section) => [section, new Float64Array(rows)])) as Record<
      RatedSection,
      Float64Array
    >
  const norms = perSection()
  const salienceSums = perSection()
  const letterCodes = specialties.map((specialty, row) => {
    for (const section of ratedSections) {
      const { from, count } = span[section]
      const at = row * width + from
      const asked: Readonly<Record<string, { readonly demand: number }>> = specialty.profile[section]
      itemsBySection[section].forEach((item, i) => (demands[at + i] = asked[item]?.demand ?? 0))
      const values = demands.subarray(at, at + count)
      const mean = values.reduce((sum, d) => sum + d, 0) / count
      values.forEach((d, i) => (salience[at + i] = section === 'conditions' ? d * d : Math.abs(d - mean)))
      salienceSums[section][row] = salience.subarray(at, at + count).reduce((sum, value) => sum + value, 0)
      norms[section][row] =
        section === 'conditions'
          ? salienceSums[section][row]
          : scaleMaximum * values.reduce((sum, d) => sum + Math.max(0, d - mean), 0)
    }
    const profile = interestProfileOf(catalog, specialty)
    if (profile === null) return null
    const scores = riasecLetters.map((letter) => profile.scores[letter])
    demands.set(scores, row * width + span.riasec.from)
    interests.set(standardized(scores) ?? [], row * riasecLetters.length)
    return letterCode(profile.scores)
  })
  return { specialties, demands, interests, letterCodes, norms, salience, salienceSums }
}
