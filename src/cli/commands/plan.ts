import path from 'node:path'
import type { Specialty } from '../../core/catalog/specialty'
import { buildCareerPlan } from '../../core/documents/career-plan'
import type { Intake } from '../../core/intake/schema'
import { alternativeTo, matchStudent } from '../../core/matching'
import { say } from '../../core/message'
import { newEditedPlan } from '../../core/planning/edit'
import { generatedPlanJson } from '../../core/planning/export-json'
import { generatePlan } from '../../core/planning/generate'
import type { GeneratedPlan } from '../../core/planning/types'
import { renderPdf } from '../../node/print'
import { protect } from '../../node/print/protect'
import { checkedDay, chosenRoute, chosenSpecialty, oneOf, onlyIntake } from '../choices'
import type { Command } from '../command'
import { loadKnowledge, type CliContext, type Knowledge } from '../context'
import { BadInput } from '../errors'
import { filesRead } from '../files-read'
import { goalLines, goalsJson, parseGoals } from '../goals'
import { localFrom } from '../local-from'
import { logoFrom } from '../logo-from'
import { passwordFrom } from '../password-from'
import { officeFrom } from '../office-from'
import { calendarOf, tableOf } from '../plan-files'
import { writeOut, type Output } from '../write-out'

export interface PlanOptions {
  readonly specialty?: string | undefined
  readonly route?: string | undefined
  readonly today?: string | undefined
  /** `first-job=2031-06,c-swcm=2034-12`: days to hold the plan against. */
  readonly goal?: string | undefined
  /** File to write the PDF to; `-` is standard output. */
  readonly out?: string | undefined
  /** The same for the calendar and for the table of steps. */
  readonly ics?: string | undefined
  readonly csv?: string | undefined
  /** Catalog pack to lay over the catalog. */
  readonly pack?: string | undefined
  /** `en` or `es`, unchecked: the language of what is printed and of the papers. */
  readonly language?: string | undefined
  /** File of local knowledge for the printed plan. */
  readonly local?: string | undefined
  /** Picture for the head of the printed plan. */
  readonly logo?: string | undefined
  /** File with the password that the printed plan opens with. */
  readonly 'password-file'?: string | undefined
  /** Who stands behind the printed plan, and how to reach them. */
  readonly counselor?: string | undefined
  readonly school?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly paper?: string | undefined
  readonly 'large-print': boolean
  /** Replace a file that is there whatever it is. */
  readonly overwrite: boolean
  readonly json: boolean
}

/** `plan FILE`: the dated plan for the chosen (else the best fitting) specialty, as text, JSON, PDF, calendar or table. */
async function planCommand(files: readonly string[], options: PlanOptions, context: CliContext): Promise<void> {
  const knowledge = await loadKnowledge(context, options)
  const { catalog, t } = knowledge
  checkStandardOutput(options, t)
  const today = checkedDay(options.today ?? context.today, t)
  const intake = await onlyIntake('plan', files, knowledge, context)
  const matches = matchStudent(intake, catalog)
  const specialty = chosenSpecialty(options.specialty, matches, knowledge, context)
  const route = chosenRoute(options.route, specialty, intake, knowledge)
  const result = generatePlan({ intake, catalog, specialty: specialty.id, route, today })
  if (!result.ok) throw new Error(say(t, result.problem))
  const { plan } = result
  const made = newEditedPlan(plan, t)
  const goalDates =
    options.goal === undefined ? [] : parseGoals(options.goal, made, intake.student.state ?? null, knowledge)
  const edited = { ...made, goalDates: [...goalDates] }
  const held = { intake, catalog, plan: edited }

  const local = options.local === undefined ? null : await localFrom(options.local, context)
  const logo = await logoFrom(options.logo, 'career-plan', knowledge, context)
  if (options['password-file'] !== undefined && options.out === undefined) throw new BadInput([t('cli:password.noOut')])
  const password = await passwordFrom(options, knowledge, context)
  const outputs: Output[] = []
  if (options.out !== undefined) {
    const model = buildCareerPlan(
      {
        intake,
        matches,
        weights: null,
        plan: edited,
        catalog,
        ...officeFrom(options, knowledge),
        paper: oneOf('--paper', options.paper ?? 'letter', ['letter', 'a4'] as const, knowledge),
        language: knowledge.language,
        alternative: alternativeTo({ intake, catalog, weights: null, matches, specialty: specialty.id }),
        ...(local && { local }),
      },
      t,
    )
    const size = options['large-print'] ? 'large' : 'usual'
    const pdf = await renderPdf(model, {
      fontsDir: path.join(context.resources, 'fonts'),
      size,
      ...(logo && { logo: { ...logo, alternative: null } }),
    })
    outputs.push({
      option: '--out',
      target: options.out,
      data: password === undefined ? pdf : await protect(pdf, password),
      onlyOverPdf: !options.overwrite,
    })
  }
  if (options.ics !== undefined)
    outputs.push({ option: '--ics', target: options.ics, data: calendarOf(intake, edited, t) })
  if (options.csv !== undefined) outputs.push({ option: '--csv', target: options.csv, data: tableOf(edited) })
  await writeOut(outputs, await filesRead(files, options, context), t, context)
  if (options.json) {
    const goals = goalDates.length === 0 ? {} : { goals: goalsJson(held, t) }
    context.out(`${JSON.stringify({ ...generatedPlanJson(plan, t), ...goals })}\n`)
  } else if (outputs.length === 0)
    context.out(asText(plan, intake, specialty, knowledge) + asSection(goalLines(held, t), t('cli:goals.title')))
}

const asSection = (lines: readonly string[], title: string): string =>
  lines.length === 0 ? '' : `\n${[title, ...lines].join('\n')}\n`

/** Two results on one stream would be neither. */
function checkStandardOutput({ json, out, ics, csv }: PlanOptions, t: Knowledge['t']): void {
  const wanted = [
    ...(json ? ['--json'] : []),
    ...Object.entries({ out, ics, csv }).flatMap(([name, target]) => (target === '-' ? [`--${name} -`] : [])),
  ]
  if (wanted.length > 1) throw new BadInput([t('cli:plan.oneStandardOutput', { wanted: wanted.join(', ') })])
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
  for (const { title, start, end, done, dateKnown, earliest, explanation } of plan.milestones) {
    const when = !dateKnown
      ? t('cli:plan.undated')
      : start === end
        ? t('cli:plan.on', { start })
        : t('cli:plan.span', { start, end })
    lines.push(
      `${done ? '[x]' : '[ ]'} ${earliest ? t('cli:plan.earliest', { when }) : when}  ${title}`,
      `      ${explanation.map((message) => say(t, message)).join(' ')}`,
    )
  }
  lines.push('', t('cli:plan.firstNinetyDays'))
  for (const { title, due } of plan.firstNinetyDays) lines.push(`[ ] ${t('cli:plan.by', { due })}  ${say(t, title)}`)
  if (plan.notices.length > 0) lines.push('')
  for (const { message } of plan.notices) lines.push(`! ${say(t, message)}`)
  return `${lines.join('\n')}\n`
}

export const plan: Command = {
  name: 'plan',
  options: [
    'json',
    'pack',
    'language',
    'local',
    'logo',
    'password-file',
    'counselor',
    'school',
    'phone',
    'email',
    'specialty',
    'route',
    'today',
    'goal',
    'out',
    'ics',
    'csv',
    'paper',
    'large-print',
    'overwrite',
  ],
  run: planCommand,
}
