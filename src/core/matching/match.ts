import type { Catalog } from '../catalog/catalog'
import type { RiasecScores } from '../catalog/occupation'
import type { EntrySpecialty } from '../catalog/specialty'
import { entrySpecialties, interestProfileOf } from '../catalog/lookup'
import { itemsBySection, ratedSections, type RatedSection } from '../intake/items'
import { answersOf, type Intake, type Ratings } from '../intake/schema'
import { shortfall } from './conditions'
import { contrast, demandVector, fewestAnswers, type DemandVector, type SectionReading } from './contrast'
import { reachOf } from './reach'
import { readRiasec } from './riasec'
import { scoredSections, type Contribution, type Match, type ScoredSection, type SectionScore, type Weights } from './types'
import { bandOf, defaultWeights } from './weights'

/** A specialty made ready for scoring: its demands as vectors and its interest profile. */
export interface PreparedSpecialty {
  readonly specialty: EntrySpecialty
  readonly vectors: Readonly<Record<RatedSection, DemandVector>>
  readonly interests: RiasecScores | null
}

const prepared = new WeakMap<Catalog, readonly PreparedSpecialty[]>()

/** Every matched specialty of a catalog, prepared once per catalog. */
export function prepareCatalog(catalog: Catalog): readonly PreparedSpecialty[] {
  const known = prepared.get(catalog)
  if (known) return known
  const list = entrySpecialties(catalog).map((specialty) => ({
    specialty,
    vectors: Object.fromEntries(ratedSections.map((section) => [section, demandVector(specialty.profile[section], itemsBySection[section])])) as Record<RatedSection, DemandVector>,
    interests: interestProfileOf(catalog, specialty)?.scores ?? null,
  }))
  prepared.set(catalog, list)
  return list
}

/** Ranks every entry specialty for one intake. Pure: same input, same order, ties broken by id and sharing a rank. */
export function matchStudent(intake: Intake, catalog: Catalog, options: { readonly weights?: Weights | null } = {}): Match[] {
  const answers = Object.fromEntries(ratedSections.map((section) => [section, answersOf(intake, section)])) as Record<RatedSection, Ratings>
  const weights = options.weights ?? defaultWeights
  const scored = prepareCatalog(catalog)
    .map((entry) => ({ ...scoreSpecialty(entry, answers, intake.riasec, weights), reach: reachOf(intake, entry.specialty, catalog) }))
    .sort((a, b) => b.fit - a.fit || a.specialty.localeCompare(b.specialty, 'en'))
  const sameFit = 1e-9
  let rank = 0
  return scored.map((match, i) => {
    const before = scored[i - 1]
    if (before === undefined || before.fit - match.fit > sameFit) rank = i + 1
    return { ...match, rank }
  })
}

/**
 * The fit of one specialty: 50 + 50 · Σ w·c / Σ w over the sections that can be read, with each answer's exact share.
 * `contributions` sum to `fit − 50`.
 */
export function scoreSpecialty(
  entry: PreparedSpecialty,
  answers: Readonly<Record<RatedSection, Ratings>>,
  riasec: Intake['riasec'],
  weights: Weights,
): Omit<Match, 'rank' | 'reach'> {
  const readings = scoredSections.map((section) => readSection(section, entry, answers, riasec))
  const total = readings.reduce((sum, { section, unread }) => sum + (unread === null ? weights[section] : 0), 0)
  const everything = scoredSections.reduce((sum, section) => sum + weights[section], 0)
  const sections: SectionScore[] = []
  const contributions: Contribution[] = []
  let fit = 50
  let coverage = 0
  for (const { section, unread, reading } of readings) {
    const weight = unread === null && total > 0 ? weights[section] / total : 0
    sections.push({ section, score: unread === null ? reading.score : 0, answered: reading.answered, items: itemCount(section), weight, unread })
    if (weight === 0) continue
    coverage += (everything > 0 ? weights[section] / everything : 0) * reading.covered
    for (const { item, answer, demand, score } of reading.parts) {
      const points = 50 * weight * score
      fit += points
      if (points !== 0) contributions.push({ section, item, points, answer, demand })
    }
  }
  contributions.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.item.localeCompare(b.item, 'en'))
  return { specialty: entry.specialty.id, fit, band: bandOf(fit), coverage, sections, contributions }
}

const itemCount = (section: ScoredSection): number => (section === 'riasec' ? 6 : itemsBySection[section].length)

interface Read {
  readonly section: ScoredSection
  readonly unread: SectionScore['unread']
  readonly reading: SectionReading
}

function readSection(section: ScoredSection, entry: PreparedSpecialty, answers: Readonly<Record<RatedSection, Ratings>>, riasec: Intake['riasec']): Read {
  if (section === 'riasec') {
    const result = readRiasec(riasec, entry.interests)
    if (result.unread !== null) return { section, unread: result.unread, reading: { score: 0, parts: [], answered: 0, covered: 0 } }
    return { section, unread: null, reading: { score: result.score, parts: result.parts, answered: result.parts.length, covered: 1 } }
  }
  const reading = section === 'conditions' ? shortfall(answers[section], entry.vectors[section]) : contrast(answers[section], entry.vectors[section])
  if (reading.answered === 0) return { section, unread: 'not-asked', reading }
  if (section !== 'conditions' && reading.answered < fewestAnswers) return { section, unread: 'too-few', reading }
  return { section, unread: null, reading }
}
