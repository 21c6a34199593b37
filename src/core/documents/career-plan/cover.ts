import { topReasons } from '../../matching/explain'
import type { Contribution } from '../../matching/types'
import type { PlanContext, PlanSection } from './context'

/** What opens the plan: whose it is, what it is about, why in one sentence, and when it was made by whom. */
export const cover: PlanSection = (context) => {
  const { t, specialty, studentName } = context
  const why = oneSentence(context)
  return [
    {
      kind: 'title',
      kicker: t('documents:plan.kicker'),
      text: studentName,
      subtitle: specialty?.name ?? t('documents:plan.unknownSpecialty'),
    },
    ...(specialty ? [{ kind: 'paragraph', tone: 'lead', text: specialty.summary } as const] : []),
    ...(why ? [{ kind: 'paragraph', tone: 'body', text: why } as const] : []),
    { kind: 'facts', layout: 'row', items: particulars(context) },
  ]
}

/** Likings that the work answers make a sentence; conditions, values and interest letters are told in the reasons below. */
const tellable: readonly Contribution['section'][] = ['populations', 'activities', 'settings', 'skills']

/** Not liking what the work does not ask for speaks for it too, but is nothing to open with. */
const isLiking = ({ section, answer, demand }: Contribution): boolean =>
  tellable.includes(section) && answer >= 3 && demand >= 3

function oneSentence({ match, t, language }: PlanContext): string | null {
  if (!match) return null
  const liked = topReasons(match, Infinity).for.filter(isLiking).slice(0, 3)
  if (liked.length === 0) return null
  const names = liked.map(({ section, item }) => t(`intake:items.${section}.${item}.label`))
  return t('documents:plan.why', { reasons: new Intl.ListFormat(language, { type: 'conjunction' }).format(names) })
}

function particulars({
  t,
  intake,
  plan,
  counselorName,
  schoolName,
  licensing,
}: PlanContext): { label: string; value: string }[] {
  const { gradeLevel, graduation, state } = intake.student
  const graduates = graduation === undefined ? null : t('documents:plan.graduates', { date: graduation.slice(0, 7) })
  const grade = gradeLevel === undefined ? null : t(`documents:grade.${gradeLevel}`)
  return [
    { label: t('documents:plan.student'), value: [grade, graduates].filter(Boolean).join('\n') },
    { label: t('documents:plan.state'), value: licensing?.name ?? state ?? '' },
    { label: t('documents:plan.prepared'), value: t('documents:plan.day', { date: plan.generatedOn }) },
    {
      label: t('documents:plan.counselor'),
      value: [counselorName.trim(), schoolName.trim()].filter((line) => line !== '').join('\n'),
    },
  ].map(({ label, value }) => ({ label, value: value === '' ? t('documents:notRecorded') : value }))
}
