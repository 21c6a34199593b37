import { dayOf } from '../../day-of'
import { findRoute, findSpecialty } from '../../catalog/lookup'
import type { WithStudent } from '../context'
import { capital } from '../career-plan/context'
import { stepsOf, whenOf } from '../career-plan/steps-of'
import { bullets, facts, framed, namedFor, h2, p } from '../frame'
import type { Block, DocumentModel } from '../model'
import { matchesOf, nameOf } from '../people'

/** One page holds these; the plan itself has all of them. */
const most = { matches: 3, steps: 5, actions: 2, notes: 350, goals: 250 } as const

/** One page for the student's file: who, what was decided by whom and when, what comes next. Pure. */
export function buildSummary(context: WithStudent): DocumentModel {
  const { t, student, counselorName } = context
  const name = nameOf(student)
  const title = t('papers:kinds.summary.title')
  return framed(context, {
    ...namedFor(context, title, name),
    sections: [
      ['who', [{ kind: 'title', kicker: title, text: name, subtitle: subtitle(context) }, who(context)]],
      ['decision', decision(context)],
      ['next', next(context)],
      ['notes', notes(context)],
      [
        'signed',
        [
          {
            kind: 'signatures',
            labels: {
              signature: t('documents:signatures.signature'),
              name: t('documents:signatures.name'),
              date: t('documents:signatures.date'),
            },
            signatures: [{ role: t('documents:signatures.counselor'), name: counselorName.trim() }],
          },
        ],
      ],
    ],
  })
}

const subtitle = ({ t, student, catalog }: WithStudent): string => {
  const id = student.plan?.specialty ?? student.choice?.specialty
  return id === undefined ? t('papers:summary.noChoice') : (findSpecialty(catalog, id)?.name ?? id)
}

function who({ t, student, catalog, schoolName, date }: WithStudent): Block {
  const { gradeLevel, graduation, state, guardian } = student.intake.student
  return facts('list', [
    [t('papers:summary.grade'), gradeLevel === undefined ? null : t(`documents:grade.${gradeLevel}`)],
    [
      t('papers:summary.graduation'),
      graduation === undefined ? null : t('documents:when.month', { date: graduation.slice(0, 7) }),
    ],
    [
      t('documents:plan.state'),
      state === undefined ? null : (catalog.states.find(({ code }) => code === state)?.name ?? state),
    ],
    [t('documents:signatures.guardian'), guardian?.trim() ?? null],
    [t('papers:school'), schoolName.trim()],
    [t('documents:plan.prepared'), t('papers:day', { date })],
  ])
}

function decision(context: WithStudent): readonly Block[] {
  const { t, student, catalog } = context
  const { plan, choice } = student
  const matches = matchesOf(context).filter(({ coverage }) => coverage > 0)
  const route = plan?.route ?? choice?.route
  const decided = choice
    ? t(choice.chosenBy.trim() === '' ? 'papers:summary.decidedOn' : 'papers:summary.decidedBy', {
        date: dayOf(choice.chosenAt, context.timeZone),
        by: choice.chosenBy.trim(),
      })
    : null
  return [
    h2(t('papers:summary.decision')),
    facts('list', [
      [t('papers:compare.route'), route === undefined ? null : (findRoute(catalog, route)?.name ?? route)],
      [t('papers:summary.decided'), decided],
      [t('papers:summary.goal'), shortened(student.intake.goals ?? '', most.goals)],
    ]),
    matches.length === 0
      ? p(t('papers:summary.noMatches'))
      : {
          kind: 'list',
          style: 'number',
          items: matches
            .slice(0, most.matches)
            .map(({ specialty, band }) => [
              `${findSpecialty(catalog, specialty)?.name ?? specialty} – `,
              { text: capital(t(`matching:bands.${band}`)), style: 'quiet' },
            ]),
        },
  ]
}

/** What is under way or comes first, and the first days' tasks still open. */
function next({ t, student }: WithStudent): readonly Block[] {
  const { plan } = student
  if (!plan) return [h2(t('papers:summary.next')), p(t('papers:summary.noPlan'))]
  const all = stepsOf(plan)
  const open = all.filter(({ status }) => status !== 'done')
  const actions = plan.current.firstNinetyDays.filter(({ done }) => !done).slice(0, most.actions)
  return [
    h2(t('papers:summary.next')),
    p(t('papers:summary.progress', { done: all.length - open.length, count: all.length })),
    ...(open.length === 0
      ? []
      : [
          {
            kind: 'table',
            summary: t('papers:summary.next'),
            rowHeaders: false,
            columns: [
              { header: t('papers:summary.step'), share: 7 },
              { header: t('papers:summary.when'), share: 3 },
              { header: t('papers:summary.owner'), share: 2 },
            ],
            rows: open
              .slice(0, most.steps)
              .map((step) => [[step.title], [whenOf(step, t)], [t(`papers:owner.${step.owner}`)]]),
          } as const,
        ]),
    ...(actions.length === 0
      ? []
      : [bullets(actions.map(({ title, due }) => t('papers:summary.action', { title, due })))]),
  ]
}

function notes({ t, student }: WithStudent): readonly Block[] {
  const words = shortened(student.plan?.current.notes ?? '', most.notes)
  return words === null ? [] : [h2(t('documents:notes.title')), p(words)]
}

/** The beginning, cut between words; `null` for nothing. */
function shortened(text: string, limit: number): string | null {
  const words = text.trim().replace(/\s*\n\s*/g, ' ')
  if (words === '') return null
  if (words.length <= limit) return words
  const end = words.lastIndexOf(' ', limit)
  return `${words.slice(0, end > 0 ? end : limit)} …`
}
