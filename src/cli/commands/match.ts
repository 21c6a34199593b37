import { findSpecialty } from '../../core/catalog/lookup'
import type { Intake } from '../../core/intake/schema'
import {
  answerRemarks,
  differentiation,
  explainContribution,
  fitTable,
  levelWithFirst,
  matchStudent,
  stabilityOf,
  tellingReasons,
  whatWouldChange,
  type Match,
  type Stability,
} from '../../core/matching'
import { say } from '../../core/message'
import type { Command } from '../command'
import { loadKnowledge, type CliContext, type Knowledge } from '../context'
import { BadInput } from '../errors'
import type { Values } from '../options'
import { problemLines, readIntakeFile } from '../read-intake-file'

/**
 * `match FILE...`: the specialties ranked for each file. With `--json` one line a file, for machines. Nothing is printed
 * for a file that does not fit; the good ones are still answered, and the exit code says that one did not.
 */
async function matchCommand(
  files: readonly string[],
  options: Pick<Values, 'json' | 'pack' | 'language'>,
  context: CliContext,
): Promise<void> {
  const knowledge = await loadKnowledge(context, options)
  if (files.length === 0) throw new BadInput([knowledge.t('cli:noFile', { command: 'match' })])
  const bad: string[] = []
  for (const file of files) {
    const reading = await readIntakeFile(file, context.cwd)
    if (!reading.ok) {
      bad.push(...problemLines(file, reading.problems))
      continue
    }
    for (const line of problemLines(file, reading.notices)) context.err(line)
    const matches = matchStudent(reading.intake, knowledge.catalog)
    context.out(
      options.json
        ? `${JSON.stringify(asJson(file, reading.intake, matches, knowledge))}\n`
        : asText(reading.intake, matches, knowledge),
    )
  }
  if (bad.length > 0) throw new BadInput(bad)
}

/** The contract `casepath-matches/1`. `stability` is the share of variations of the answers that keep the rank. */
export function asJson(
  file: string,
  intake: Intake,
  matches: readonly Match[],
  { catalog }: Pick<Knowledge, 'catalog'>,
): object {
  const table = fitTable(intake, catalog)
  const stability = new Map(stabilityOf(table).map((entry) => [entry.specialty, entry]))
  return {
    format: 'casepath-matches/1',
    file,
    /** Highest less lowest interest score; `null` without six scores. */
    differentiation: differentiation(intake.riasec),
    /** Why nobody's interests are read: not asked, or too flat to read. */
    interestsUnread: unreadInterests(matches),
    matches: matches.map(({ specialty, rank, fit, band, reach, coverage, interests, contributions }) => {
      const steady = stability.get(specialty)!
      const { changes, fewest, exact } = whatWouldChange(table, specialty)
      return {
        specialty,
        rank,
        rankRange: steady.rankRange,
        stability: steady.kept / steady.variations,
        tiedWith: steady.tiedWith,
        fit,
        band,
        reach: reach.status,
        coverage,
        interests,
        contributions: contributions.map(({ section, item, points }) => ({ section, item, points })),
        whatWouldChange: { fewest, exact, changes },
      }
    }),
  }
}

function unreadInterests(matches: readonly Match[]): string | null {
  const reasons = matches.map(({ sections }) => sections.find(({ section }) => section === 'riasec')?.unread ?? null)
  return reasons.every((reason) => reason !== null && reason !== 'no-profile') ? (reasons[0] ?? null) : null
}

function asText(intake: Intake, matches: readonly Match[], { catalog, t }: Knowledge): string {
  const lines = [t('cli:match.title', { name: `${intake.student.givenName} ${intake.student.familyName}` }), '']
  const width = Math.max(
    ...matches.map(({ specialty }) => (findSpecialty(catalog, specialty)?.name ?? specialty).length),
  )
  const stabilities = stabilityOf(fitTable(intake, catalog))
  const level = levelWithFirst(
    matches.map(({ specialty }) => specialty),
    stabilities,
  )
  for (const [i, match] of matches.entries()) {
    const name = (findSpecialty(catalog, match.specialty)?.name ?? match.specialty).padEnd(width)
    const reach = match.reach.status === 'on-track' ? '' : ` · ${t(`matching:reachStatus.${match.reach.status}`)}`
    // A tie is no order: those level with the first share its place, and the fit is whole as in the window.
    const place = (level > 1 && i < level ? '=1' : String(match.rank)).padStart(2)
    const fit = t('matches:fit.value', { fit: match.fit }).padStart(3)
    lines.push(`${place}. ${name}  ${fit}  ${t(`matching:bands.${match.band}`)}${reach}`)
  }
  const telling = tellingReasons(matches, { for: 3, against: 2 })
  for (const match of matches.slice(0, 3)) {
    lines.push('', findSpecialty(catalog, match.specialty)?.name ?? match.specialty)
    const reasons = telling.get(match.specialty)!
    for (const reason of reasons.for) lines.push(`  + ${say(t, explainContribution(reason))}`)
    for (const reason of reasons.against) lines.push(`  − ${say(t, explainContribution(reason))}`)
    for (const message of match.reach.reasons) lines.push(`  · ${say(t, message)}`)
  }
  const [best] = matches
  if (best) lines.push('', ...steadiness(best, stabilities, { catalog, t }))
  for (const remark of answerRemarks(intake)) lines.push(say(t, remark))
  lines.push(t('cli:match.coverage', { coverage: best?.coverage ?? 0 }), '')
  return `${lines.join('\n')}\n`
}

/** How far the first place can be relied on. */
function steadiness(
  best: Match,
  stabilities: readonly Stability[],
  { catalog, t }: Pick<Knowledge, 'catalog' | 't'>,
): string[] {
  const steady = stabilities.find(({ specialty }) => specialty === best.specialty)
  const nameOf = (id: string) => findSpecialty(catalog, id)?.name ?? id
  if (!steady) return []
  if (best.coverage === 0) return [t('matching:stability.level')]
  const said = t('matching:stability.first', {
    name: nameOf(best.specialty),
    kept: steady.first,
    variations: steady.variations,
  })
  return steady.tiedWith.length === 0
    ? [said]
    : [said, `${t('matching:stability.tied', { names: steady.tiedWith.map(nameOf).join(', ') })}.`]
}

export const match: Command = { name: 'match', options: ['json', 'pack', 'language'], run: matchCommand }
