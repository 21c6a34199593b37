import { findSpecialty } from '../core/catalog/lookup'
import type { Specialty } from '../core/catalog/specialty'
import type { Intake } from '../core/intake/schema'
import type { Match } from '../core/matching'
import { chooseRoute } from '../core/planning/choose-route'
import type { CliContext, Knowledge } from './context'
import { BadInput } from './errors'
import { problemLines, readIntakeFile } from './read-intake-file'

/** What a command line names, checked: each of these is what was asked for, or a `BadInput` that says what would do. */

/** The one intake file of a command; what is odd in it but fits is said on standard error. */
export async function onlyIntake(
  command: string,
  files: readonly string[],
  { t }: Knowledge,
  context: CliContext,
): Promise<Intake> {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new BadInput([t('cli:oneFile', { command })])
  const reading = await readIntakeFile(file, context.cwd)
  if (!reading.ok) throw new BadInput(problemLines(file, reading.problems))
  for (const line of problemLines(file, reading.notices)) context.err(line)
  return reading.intake
}

/** A real day as `YYYY-MM-DD`, in years that people plan in. */
export function checkedDay(value: string, t: Knowledge['t'], option = '--today'): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  if (
    day === null ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== value ||
    value < '1900' ||
    value > '2200'
  )
    throw new BadInput([t('cli:plan.badDay', { option, value })])
  return value
}

/** The specialty asked for, else the best fit; where the answers name none, that is said on standard error. */
export function chosenSpecialty(
  asked: string | undefined,
  matches: readonly Match[],
  { catalog, t }: Knowledge,
  context: CliContext,
): Specialty {
  const level = matches.filter(({ rank }) => rank === 1).length
  if (asked === undefined && level > 1)
    context.err(t('cli:plan.level', { count: level, specialty: matches[0]?.specialty ?? '' }))
  const id = asked ?? matches[0]?.specialty
  const found = id === undefined ? null : findSpecialty(catalog, id)
  if (!found)
    throw new BadInput([
      t('cli:plan.unknownSpecialty', {
        value: id ?? '',
        known: catalog.specialties.map((specialty) => specialty.id).join(', '),
      }),
    ])
  return found
}

/** The route asked for, else the one that suits the student. */
export function chosenRoute(
  asked: string | undefined,
  specialty: Specialty,
  intake: Intake,
  { catalog, t }: Knowledge,
): string {
  if (asked === undefined) return chooseRoute({ intake, catalog, specialty: specialty.id })
  if (!specialty.routes.includes(asked))
    throw new BadInput([
      t('cli:plan.unknownRoute', { value: asked, specialty: specialty.id, known: specialty.routes.join(', ') }),
    ])
  return asked
}

/** One of the words an option takes. */
export function oneOf<const T extends string>(
  option: string,
  value: string,
  known: readonly T[],
  { t }: Pick<Knowledge, 't'>,
): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new BadInput([t('papers:cli.notOneOf', { option, value, known: known.join(', ') })])
  return found
}

/** A plan document of the catalog by its id. @throws BadInput with those there are */
export const namedForm = (value: string, { catalog, t }: Pick<Knowledge, 'catalog' | 't'>): string =>
  oneOf(
    '--form',
    value,
    catalog.forms.map(({ id }) => id),
    { t },
  )
