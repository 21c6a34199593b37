import { dayOf } from '../../day-of'
import type { FormPart } from '../../catalog/state-form'
import { findSpecialty } from '../../catalog/lookup'
import { creditsOf } from '../../courses/sums'
import { courseGrades, noCourses, type CourseSubject } from '../../courses/schema'
import { ratedSections, riasecLetters } from '../../intake/items'
import { answersOf } from '../../intake/schema'
import { itemText } from '../answers'
import { capital } from '../career-plan/context'
import type { WithStudent } from '../context'
import { bullets, facts } from '../frame'
import type { Block, RichText } from '../model'

/**
 * What a record has for one part of a form. Empty blocks: nothing. `lacks` names what is not there, where that is not the
 * whole part.
 */
export interface Filled {
  readonly blocks: readonly Block[]
  readonly lacks?: readonly string[]
}

const nothing: Filled = { blocks: [] }

/** One function a part; the compiler names this place when a part is added. */
export const fillers: Readonly<Record<FormPart, (context: WithStudent) => Filled>> = {
  goals: ({ student, t }) => {
    const words = student.intake.goals?.trim() ?? ''
    const aims = (student.plan?.smartGoals ?? []).flatMap(({ specific }) => specific.trim() || [])
    return {
      blocks: [
        ...(words === '' ? [] : [{ kind: 'paragraph', tone: 'quote', text: words } as const]),
        ...(aims.length === 0 ? [] : [bullets(aims)]),
      ],
      lacks: words === '' && aims.length > 0 ? [t('forms:state.ownWords')] : [],
    }
  },
  'career-choice': ({ student, catalog, t, timeZone }) => {
    const id = student.plan?.specialty ?? student.choice?.specialty
    if (id === undefined) return nothing
    const specialty = findSpecialty(catalog, id)
    const decided = student.choice ? dayOf(student.choice.chosenAt, timeZone) : null
    return {
      blocks: [
        facts('list', [
          [t('forms:state.career'), specialty?.name ?? t('documents:plan.unknownSpecialty')],
          [t('forms:state.about'), specialty?.summary ?? null],
          [t('papers:summary.decided'), decided === null ? null : t('papers:day', { date: decided })],
        ]),
      ],
    }
  },
  'education-goal': ({ student, catalog, t }) => {
    const level = student.intake.education?.highestWilling
    const route = catalog.pathways.routes.find(({ id }) => id === student.plan?.route)
    if (level === undefined && !route) return nothing
    return {
      blocks: [
        facts('list', [
          [t('forms:state.highest'), level === undefined ? null : capital(t(`intake:education.levels.${level}`))],
          [t('forms:state.route'), route?.name ?? null],
        ]),
      ],
    }
  },
  assessment,
  courses: (context) => courseList(context, null),
  'core-courses': (context) => {
    const subjects = ['english', 'math', 'science', 'social-studies'] as const
    const filled = courseList(context, subjects)
    const planned = new Set((context.student.courses ?? noCourses).courses.map(({ subject }) => subject))
    const lacks = subjects.filter((subject) => !planned.has(subject))
    return { ...filled, lacks: lacks.map((subject) => context.t(`courses:subjects.${subject}`)) }
  },
  'career-courses': (context) => courseList(context, ['career']),
  graduation: ({ student, t }) => {
    const { graduation } = student.intake.student
    return graduation === undefined
      ? nothing
      : {
          blocks: [
            facts('list', [[t('intake:fields.graduation'), t('forms:state.month', { date: graduation.slice(0, 7) })]]),
          ],
        }
  },
  experience: ({ student, t }) => {
    const items = (student.intake.experience ?? []).map(({ kind, setting, hours, from, to }): RichText =>
      [
        known(t, `intake:experience.kinds.${kind}`, kind),
        setting === undefined ? '' : known(t, `intake:items.settings.${setting}.label`, setting),
        hours === undefined ? '' : t('forms:state.hours', { count: hours }),
        [from, to].flatMap((day) => (day ? [t('forms:state.month', { date: day.slice(0, 7) })] : [])).join(' – '),
      ]
        .filter((part) => part !== '')
        .join(', '),
    )
    return items.length === 0 ? nothing : { blocks: [bullets(items)] }
  },
  'yearly-steps': ({ student, t }) => {
    const steps = (student.plan?.current.steps ?? []).filter(({ status }) => status !== 'dropped')
    const years = [...new Set(steps.map(({ end }) => end.slice(0, 4)))].toSorted()
    const rows = years.map((year): readonly RichText[][] => [
      [year],
      steps
        .filter(({ end }) => end.startsWith(year))
        .toSorted((a, b) => a.end.localeCompare(b.end))
        .map(({ title, status }) => (status === 'done' ? t('forms:state.done', { title }) : title)),
    ])
    const columns = [
      { header: t('intake:fields.year'), share: 1 },
      { header: t('forms:state.steps'), share: 7 },
    ]
    return rows.length === 0
      ? nothing
      : { blocks: [{ kind: 'table', summary: t('forms:state.parts.yearly-steps'), rowHeaders: true, columns, rows }] }
  },
  'by-hand': ({ t }) => ({ blocks: [{ kind: 'lines', alternative: t('forms:paper.room'), labels: ['', '', ''] }] }),
}

/** Words of a list in the reader's language; what another program wrote stays as it was written. */
function known(t: WithStudent['t'], key: string, written: string): string {
  const said = t(key)
  return said === key || key.endsWith(said) ? written : said
}

/** The profile's scores, and what the student answered highest. */
function assessment({ student, t }: WithStudent): Filled {
  const { riasec } = student.intake
  const scores = riasecLetters.flatMap((letter) => {
    const score = riasec?.[letter]
    return score === undefined ? [] : [`${t(`intake:riasec.${letter}.label`)} ${score}`]
  })
  const highest = ratedSections
    .filter((section) => section !== 'conditions')
    .flatMap((section) => {
      const top = Object.entries(answersOf(student.intake, section)).flatMap(([item, answer]) =>
        answer === 4 ? [itemText(section, item, t)] : [],
      )
      return top.length === 0 ? [] : [[t(`intake:sections.${section}.title`), top.join('; ')] as const]
    })
  const profile = scores.length > 0 ? scores.join(', ') : (riasec?.code ?? null)
  if (profile === null && highest.length === 0) return nothing
  return {
    blocks: [facts('list', [[t('intake:sections.riasec.title'), profile], ...highest])],
    lacks: profile === null ? [t('intake:sections.riasec.title')] : [],
  }
}

/** Courses by school year with their credits; of some subjects, or of all. */
function courseList({ student, t }: WithStudent, subjects: readonly CourseSubject[] | null): Filled {
  const { courses } = student.courses ?? noCourses
  const wanted = courses.filter(({ subject }) => subjects === null || subjects.includes(subject))
  if (wanted.length === 0) return nothing
  const rows = courseGrades.flatMap((grade): readonly RichText[][][] => {
    const mine = wanted.filter((course) => course.grade === grade)
    if (mine.length === 0) return []
    const titles = mine.map(({ title }) => title.trim() || t('courses:untitled')).join('; ')
    return [[[t(`documents:grade.${grade}`)], [titles], [t('courses:number', { credits: creditsOf(mine).planned })]]]
  })
  return {
    blocks: [
      {
        kind: 'table',
        summary: t('courses:paper.summary'),
        rowHeaders: true,
        columns: [
          { header: t('intake:fields.gradeLevel'), share: 1.2 },
          { header: t('forms:state.parts.courses'), share: 6 },
          { header: t('courses:credits'), share: 1, align: 'end' },
        ],
        rows,
      },
    ],
  }
}
