import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findSpecialty } from '../../core/catalog/lookup'
import type { Specialty } from '../../core/catalog/specialty'
import { buildCareerPlan } from '../../core/documents/career-plan'
import type { Intake } from '../../core/intake/schema'
import { alternativeTo, matchStudent, type Match } from '../../core/matching'
import { say } from '../../core/message'
import { chooseRoute } from '../../core/planning/choose-route'
import { newEditedPlan } from '../../core/planning/edit'
import { generatePlan } from '../../core/planning/generate'
import type { GeneratedPlan } from '../../core/planning/types'
import { renderPdf } from '../../node/print'
import { loadKnowledge, type CliContext, type Knowledge } from '../context'
import { BadInput } from '../errors'
import { problemLines, readIntakeFile } from '../read-intake-file'

export interface PlanOptions {
  readonly specialty?: string | undefined
  readonly route?: string | undefined
  readonly today?: string | undefined
  /** File to write the PDF to; `-` is standard output. */
  readonly out?: string | undefined
  readonly json: boolean
}

/** `plan FILE`: the dated plan for the chosen (else the best fitting) specialty, as text, JSON or PDF. */
export async function planCommand(files: readonly string[], options: PlanOptions, context: CliContext): Promise<void> {
  const knowledge = await loadKnowledge(context)
  const { catalog, t } = knowledge
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new BadInput([t('cli:oneFile')])
  if (options.json && options.out === '-') throw new BadInput([t('cli:plan.jsonAndPdf')])
  const today = checkedDay(options.today ?? context.today, t)
  const reading = await readIntakeFile(file, context.cwd)
  if (!reading.ok) throw new BadInput(problemLines(file, reading.problems))
  for (const line of problemLines(file, reading.notices)) context.err(line)
  const { intake } = reading

  const matches = matchStudent(intake, catalog)
  const specialty = chosenSpecialty(options.specialty, matches, knowledge)
  const route = chosenRoute(options.route, specialty, intake, knowledge)
  const result = generatePlan({ intake, catalog, specialty: specialty.id, route, today })
  if (!result.ok) throw new Error(say(t, result.problem))
  const { plan } = result

  if (options.out !== undefined) {
    const model = buildCareerPlan(
      {
        intake,
        matches,
        weights: null,
        plan: newEditedPlan(plan, t),
        catalog,
        counselorName: '',
        schoolName: '',
        paper: 'letter',
        language: context.language,
        alternative: alternativeTo({ intake, catalog, weights: null, matches, specialty: specialty.id }),
      },
      t,
    )
    const pdf = await renderPdf(model, { fontsDir: path.join(context.resources, 'fonts') })
    if (options.out === '-') context.out(pdf)
    else await writePdf(options.out, pdf, knowledge, context)
  }
  if (options.json) context.out(`${JSON.stringify(asJson(plan, knowledge))}\n`)
  else if (options.out === undefined) context.out(asText(plan, intake, specialty, knowledge))
}

/** The contract `casepath-plan/1`. */
export function asJson(plan: GeneratedPlan, { t }: Pick<Knowledge, 't'>): object {
  return {
    format: 'casepath-plan/1',
    specialty: plan.specialty,
    route: plan.route,
    today: plan.today,
    milestones: plan.milestones.map(
      ({ id, kind, title, credential, state, start, end, done, explanation, facts, sources }) => ({
        id,
        kind,
        title,
        credential,
        state,
        start,
        end,
        done,
        explanation: explanation.map((message) => say(t, message)).join(' '),
        facts,
        sources,
      }),
    ),
    firstNinetyDays: plan.firstNinetyDays.map(({ id, title, detail, due }) => ({
      id,
      title: say(t, title),
      detail: say(t, detail),
      due,
    })),
    notices: plan.notices.map(({ kind, message }) => ({ kind, text: say(t, message) })),
  }
}

function asText(plan: GeneratedPlan, intake: Intake, specialty: Specialty, { catalog, t }: Knowledge): string {
  const route = catalog.pathways.routes.find(({ id }) => id === plan.route)
  const lines = [
    t('cli:plan.title', {
      name: `${intake.student.givenName} ${intake.student.familyName}`,
      specialty: specialty.name,
    }),
    t('cli:plan.route', { route: route?.name ?? plan.route, today: plan.today }),
    '',
  ]
  for (const { title, start, end, done, explanation } of plan.milestones) {
    const when = start === end ? t('cli:plan.on', { start }) : t('cli:plan.span', { start, end })
    lines.push(
      `${done ? '[x]' : '[ ]'} ${when}  ${title}`,
      `      ${explanation.map((message) => say(t, message)).join(' ')}`,
    )
  }
  lines.push('', t('cli:plan.firstNinetyDays'))
  for (const { title, due } of plan.firstNinetyDays) lines.push(`[ ] ${t('cli:plan.by', { due })}  ${say(t, title)}`)
  if (plan.notices.length > 0) lines.push('')
  for (const { message } of plan.notices) lines.push(`! ${say(t, message)}`)
  return `${lines.join('\n')}\n`
}

function checkedDay(value: string, t: Knowledge['t']): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new BadInput([t('cli:plan.badDay', { value })])
  return value
}

function chosenSpecialty(asked: string | undefined, matches: readonly Match[], { catalog, t }: Knowledge): Specialty {
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

function chosenRoute(
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

async function writePdf(out: string, pdf: Uint8Array, { t }: Knowledge, context: CliContext): Promise<void> {
  const file = path.resolve(context.cwd, out)
  try {
    await writeFile(file, pdf)
  } catch (error) {
    throw new BadInput([t('cli:plan.cannotWrite', { file: out, reason: (error as NodeJS.ErrnoException).code ?? '' })])
  }
  context.err(t('cli:plan.written', { file: out }))
}
