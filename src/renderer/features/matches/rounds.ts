import type { Catalog } from '../../../core/catalog/catalog'
import { itemsBySection, ratedSections, type RatedSection } from '../../../core/intake/items'
import { answersOf, type Intake } from '../../../core/intake/schema'
import { matchStudent, type Match } from '../../../core/matching'
import type { StudentRecord } from '../../../shared/record'

/** Places from which, then or now, a move in the order is worth a line. */
const placesTold = 5

/**
 * Begins a new round: today's answers go into the history, and every rated question is open again. Everything else of the
 * intake stays, the interest scores too, which come from another instrument.
 */
export function startRound(record: StudentRecord, at: string): StudentRecord {
  const { skills: _skills, conditions: _conditions, values: _values, interests, ...rest } = record.intake
  const { populations: _populations, settings: _settings, activities: _activities, ...others } = interests ?? {}
  return {
    ...record,
    intake: Object.keys(others).length > 0 ? { ...rest, interests: others } : rest,
    intakeHistory: [...record.intakeHistory, { at, intake: record.intake }],
    revisedAnswers: [],
  }
}

export interface ChangedAnswer {
  readonly section: RatedSection
  readonly item: string
  readonly from: number
  readonly to: number
}

/** Items answered in both rounds, differently; the widest change first. */
export function changedAnswers(before: Intake, now: Intake): ChangedAnswer[] {
  return ratedSections
    .flatMap((section) => {
      const [then, today] = [answersOf(before, section), answersOf(now, section)]
      return itemsBySection[section].flatMap((item) => {
        const [from, to] = [then[item], today[item]]
        return from === undefined || to === undefined || from === to ? [] : [{ section, item, from, to }]
      })
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
}

export interface RankMove {
  readonly specialty: string
  readonly from: number
  readonly to: number
}

/** Specialties among the first five then or now whose place changed, in today's order. */
export function rankMoves(before: readonly Match[], now: readonly Match[]): RankMove[] {
  const then = new Map(before.map(({ specialty, rank }) => [specialty, rank]))
  return now.flatMap(({ specialty, rank: to }) => {
    const from = then.get(specialty)
    return from === undefined || from === to || Math.min(from, to) > placesTold ? [] : [{ specialty, from, to }]
  })
}

/** What changed since the last round, both ranked by the same weights; `null` before there was one. */
export function sinceLastRound({ intake, intakeHistory, weights }: StudentRecord, catalog: Catalog) {
  const last = intakeHistory.at(-1)
  if (!last) return null
  const [before, now] = [last.intake, intake].map((one) => matchStudent(one, catalog, { weights })) as [
    Match[],
    Match[],
  ]
  const readable = [before, now].every((matches) => matches.some(({ coverage }) => coverage > 0))
  return {
    at: last.at,
    answers: changedAnswers(last.intake, intake),
    // Without answers every place is the first.
    moves: readable ? rankMoves(before, now) : [],
  }
}
