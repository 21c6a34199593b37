import { entryKinds } from '../../entry-kinds'
import type { DocumentContext, DocumentStudent } from '../context'
import { framed, h2, missingFrom, namedAlone, note, p, preparedBy } from '../frame'
import type { Block, DocumentModel, Section } from '../model'
import { fullNameOf } from '../people'
import { buildSummary } from '../summary'

/** School years turn over here: what is dated from this day on belongs to the year that is bound. */
const firstDay = '07-01'

/**
 * The year in one binder: every student by name, every contact by date with counts by kind, and behind them the summary
 * of each student on a page of its own. Pure.
 */
export function buildYearBinder(context: DocumentContext): DocumentModel {
  const { t, date, language } = context
  const title = t('papers:kinds.year-binder.title')
  const students = (context.class ?? []).toSorted((a, b) => {
    const [one, other] = [a.intake.student, b.intake.student]
    return (
      one.familyName.localeCompare(other.familyName, language) || one.givenName.localeCompare(other.givenName, language)
    )
  })
  const since = yearOf(date)
  const model = framed(context, {
    ...namedAlone(context, title),
    sections: [
      [
        'contents',
        [
          {
            kind: 'title',
            kicker: title,
            text: t('papers:binder.title', { date: since }),
            subtitle: t('papers:caseload.count', { count: students.length }),
          },
          preparedBy(context),
          ...missingFrom(context),
          ...contents(students, context),
          note(t('papers:caseload.private')),
        ],
      ],
      ['contacts', contacts(students, since, context)],
    ],
  })
  return { ...model, sections: [...model.sections, ...students.map((student, at) => pageOf(student, at, context))] }
}

const yearOf = (date: string): string => {
  const year = Number(date.slice(0, 4))
  return `${date.slice(5) < firstDay ? year - 1 : year}-${firstDay}`
}

const named = ({ intake: { student } }: DocumentStudent): string =>
  `${student.familyName.trim()}, ${student.givenName.trim()}`

function contents(students: readonly DocumentStudent[], { t, catalog }: DocumentContext): readonly Block[] {
  if (students.length === 0) return [p(t('papers:caseload.empty'))]
  return [
    h2(t('papers:binder.byName')),
    {
      kind: 'table',
      summary: t('papers:binder.byName'),
      rowHeaders: true,
      columns: [
        { header: t('students:columns.name'), share: 5 },
        { header: t('students:columns.gradeLevel'), share: 3 },
        { header: t('papers:match.order.specialty'), share: 5 },
        { header: t('papers:binder.steps'), share: 3, align: 'end' },
      ],
      rows: students.map((student) => {
        const { gradeLevel } = student.intake.student
        const id = student.plan?.specialty ?? student.choice?.specialty
        const steps = student.plan?.current.steps.filter(({ status }) => status !== 'dropped') ?? []
        const done = steps.filter(({ status }) => status === 'done').length
        return [
          [named(student)],
          [gradeLevel === undefined ? '–' : t(`papers:caseload.grade.${gradeLevel}`)],
          [id === undefined ? '–' : (catalog.specialties.find((one) => one.id === id)?.name ?? id)],
          [student.plan ? t('papers:binder.stepsDone', { done, count: steps.length }) : '–'],
        ]
      }),
    },
  ]
}

/** Meetings about the plan and entries of the file in this school year; what they were about stays in the file. */
function contacts(students: readonly DocumentStudent[], since: string, { t }: DocumentContext): readonly Block[] {
  const all = students
    .flatMap((student) => [
      ...(student.entries ?? [])
        .filter(({ struck }) => struck === null)
        .map(({ day, kind }) => ({ day, kind, student })),
      ...student.followUp.checkIns.map(({ on }) => ({ day: on, kind: 'meeting' as const, student })),
    ])
    .filter(({ day }) => day >= since)
    .toSorted((a, b) => a.day.localeCompare(b.day) || named(a.student).localeCompare(named(b.student)))
  const heading = h2(t('papers:binder.byDate'))
  if (all.length === 0) return [heading, p(t('papers:binder.noContacts'))]
  const counts = entryKinds
    .map((kind) => ({ kind, count: all.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t('papers:binder.counted', { kind: t(`notes:kinds.${kind}`), count }))
  return [
    heading,
    p(t('papers:binder.counts', { count: all.length, counts: counts.join(', ') })),
    {
      kind: 'table',
      summary: t('papers:binder.byDate'),
      rowHeaders: false,
      columns: [
        { header: t('papers:binder.day'), share: 2 },
        { header: t('students:columns.name'), share: 5 },
        { header: t('papers:binder.kind'), share: 3 },
      ],
      rows: all.map(({ day, kind, student }) => [
        [t('papers:shortDay', { date: day })],
        [named(student)],
        [t(`notes:kinds.${kind}`)],
      ]),
    },
  ]
}

/** The summary of one student as a page of the binder: its title a section, its sections the parts. */
function pageOf(student: DocumentStudent, at: number, context: DocumentContext): Section {
  const blocks = buildSummary({ ...context, student }).sections.flatMap((section) => section.blocks)
  return {
    id: `student-${at + 1}`,
    newPage: true,
    blocks: blocks.flatMap((block) => asPart(block, fullNameOf(student))),
  }
}

function asPart(block: Block, name: string): readonly Block[] {
  if (block.kind === 'title')
    return [h2(name), ...(block.subtitle === '' ? [] : [p([{ text: block.subtitle, style: 'strong' }])])]
  if (block.kind === 'signatures') return []
  return [block.kind === 'heading' ? { ...block, level: 3 } : block]
}
