import { coursesIn, creditsOf, type Credits } from '../../courses/sums'
import { courseGrades, courseSubjects, noCourses, type Course } from '../../courses/schema'
import type { RichText } from '../model'
import type { PlanContext, PlanSection } from './context'

/** Four years of high school with their credits; stays away while nothing is planned. */
export const courses: PlanSection = (context) => {
  const { t, courses: plan = noCourses } = context
  if (plan.courses.length === 0) return []
  const rows = courseSubjects
    .filter((subject) => coursesIn(plan, { subject }).length > 0)
    .map((subject): readonly (readonly RichText[])[] => {
      const required = plan.required[subject]
      return [
        [t(`courses:subjects.${subject}`)],
        ...courseGrades.map((grade) => coursesIn(plan, { subject, grade }).map((course) => said(course, t))),
        [sum(creditsOf(coursesIn(plan, { subject })), required ?? null, t)],
      ]
    })
  const total = [
    [{ text: t('courses:total'), style: 'strong' } as const],
    ...courseGrades.map((grade) => [sum(creditsOf(coursesIn(plan, { grade })), null, t)]),
    [sum(creditsOf(plan.courses), plan.requiredInAll, t)],
  ].map(([text]): readonly RichText[] => [typeof text === 'string' ? text : [text!]])
  return [
    { kind: 'heading', level: 2, text: t('courses:paper.title') },
    { kind: 'paragraph', tone: 'body', text: t('courses:paper.lead') },
    {
      kind: 'table',
      summary: t('courses:paper.summary'),
      rowHeaders: true,
      columns: [
        { header: t('courses:subject'), share: 1.3 },
        ...courseGrades.map((grade) => ({ header: t(`documents:grade.${grade}`), share: 1.6 })),
        { header: t('courses:credits'), share: 1.1 },
      ],
      rows: [...rows, total],
    },
  ]
}

function said({ title, credits, state }: Course, t: PlanContext['t']): RichText {
  const words = title.trim() === '' ? t('courses:untitled') : title.trim()
  const facts = [
    ...(credits === null ? [] : [t('courses:number', { credits })]),
    ...(state === 'planned' ? [] : [t(`courses:states.${state}`).toLocaleLowerCase()]),
  ]
  return facts.length === 0 ? words : [`${words} `, { text: `(${facts.join(', ')})`, style: 'quiet' }]
}

/** "3 of 4": of what the school asks for, where the counselor has said it. */
function sum({ planned, unknown }: Credits, required: number | null, t: PlanContext['t']): string {
  const number = t('courses:number', { credits: planned })
  const of = required === null ? number : t('courses:ofRequired', { planned, required })
  return unknown === 0 ? of : `${of} ${t('courses:paper.plus', { count: unknown })}`
}
