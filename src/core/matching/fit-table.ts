import type { Catalog } from '../catalog/catalog'
import { itemsBySection, ratedSections, type RatedSection } from '../intake/items'
import { answersOf, type Intake } from '../intake/schema'
import { fewestAnswers, scaleMiddle } from './contrast'
import { prepareCatalog, type PreparedSpecialty } from './match'
import { readRiasec } from './riasec'
import { scoredSections, type Weights } from './types'
import { defaultWeights } from './weights'

/** Number of values an answer can take: 0–4. */
export const answerValues = 5

/** One answered item of the intake. */
export interface AnsweredItem {
  readonly section: RatedSection
  readonly item: string
  readonly answer: number
}

/**
 * What every possible value of every answered item would be worth to every specialty, in fit points.
 *
 * While the set of answered items stays the same, a fit is a plain sum over this table: `base[s]` plus one entry an
 * item. Stability and "what would change this" try thousands of answers on it without scoring from the start.
 */
export interface FitTable {
  readonly specialties: readonly string[]
  readonly items: readonly AnsweredItem[]
  /** 50 plus the interest points, a specialty. */
  readonly base: Float64Array
  /** `points[(item · 5 + value) · specialties + specialty]`, fit points. */
  readonly points: Float64Array
}

export function fitTable(intake: Intake, catalog: Catalog, weights: Weights = defaultWeights): FitTable {
  const entries = prepareCatalog(catalog)
  const count = entries.length
  const items: AnsweredItem[] = []
  const read = new Set<RatedSection>()
  for (const section of ratedSections) {
    const answers = answersOf(intake, section)
    const answered = itemsBySection[section].filter((item) => answers[item] !== undefined)
    if (answered.length === 0 || (section !== 'conditions' && answered.length < fewestAnswers)) continue
    read.add(section)
    for (const item of answered) items.push({ section, item, answer: answers[item]! })
  }
  const base = new Float64Array(count)
  const points = new Float64Array(items.length * answerValues * count)
  for (let s = 0; s < count; s += 1) {
    const entry = entries[s]!
    const interests = readRiasec(intake.riasec, entry.interests)
    const total = scoredSections.reduce((sum, section) => sum + ((section === 'riasec' ? interests.unread === null : read.has(section)) ? weights[section] : 0), 0)
    const scale = total > 0 ? 50 / total : 0
    base[s] = 50 + (interests.unread === null ? scale * weights.riasec * interests.score : 0)
    fillColumn(points, { s, count, items, entry, scale, weights })
  }
  return { specialties: entries.map(({ specialty }) => specialty.id), items, base, points }
}

interface Column {
  readonly s: number
  readonly count: number
  readonly items: readonly AnsweredItem[]
  readonly entry: PreparedSpecialty
  readonly scale: number
  readonly weights: Weights
}

function fillColumn(points: Float64Array, { s, count, items, entry, scale, weights }: Column): void {
  const means = answeredMeans(items, entry)
  for (let i = 0; i < items.length; i += 1) {
    const { section, item } = items[i]!
    const vector = entry.vectors[section]
    const demand = entry.specialty.profile[section][item as never]['demand'] as number
    const weight = scale * weights[section]
    for (let value = 0; value < answerValues; value += 1) {
      const at = (i * answerValues + value) * count + s
      if (section === 'conditions') {
        const largest = vector.demands.reduce((sum, d) => sum + d * d, 0)
        points[at] = largest === 0 ? 0 : (-weight * Math.max(0, demand - value) ** 2) / largest
      } else {
        points[at] = vector.norm === 0 ? 0 : (weight * (value - scaleMiddle) * (demand - means[section]!)) / vector.norm
      }
    }
  }
}

function answeredMeans(items: readonly AnsweredItem[], entry: PreparedSpecialty): Partial<Record<RatedSection, number>> {
  const sums: Partial<Record<RatedSection, { sum: number; count: number }>> = {}
  for (const { section, item } of items) {
    const known = (sums[section] ??= { sum: 0, count: 0 })
    known.sum += entry.specialty.profile[section][item as never]['demand'] as number
    known.count += 1
  }
  return Object.fromEntries(Object.entries(sums).map(([section, { sum, count }]) => [section, sum / count]))
}

/** Fits of all specialties for the given values of the answered items, written into `fits`. */
export function sumFits({ base, points, items }: FitTable, values: ArrayLike<number>, fits: Float64Array): void {
  const count = base.length
  fits.set(base)
  for (let i = 0; i < items.length; i += 1) {
    const at = (i * answerValues + values[i]!) * count
    for (let s = 0; s < count; s += 1) fits[s]! += points[at + s]!
  }
}
