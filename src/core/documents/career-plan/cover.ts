import type { PlanContext, PlanSection } from './context'

/** What opens the plan: whose it is, what it is about, and when it was made. */
export const cover: PlanSection = (context) => {
  const { t, specialty, studentName } = context
  return [
    {
      kind: 'title',
      kicker: t('documents:plan.kicker'),
      text: studentName,
      subtitle: specialty?.name ?? t('documents:plan.unknownSpecialty'),
    },
    ...(specialty ? [{ kind: 'paragraph', tone: 'lead', text: specialty.summary } as const] : []),
    { kind: 'facts', layout: 'row', items: particulars(context) },
  ]
}

function particulars({ t, intake, plan, licensing }: PlanContext): { label: string; value: string }[] {
  const { gradeLevel, graduation, state } = intake.student
  return [
    { label: t('documents:plan.student'), value: gradeLevel === undefined ? '' : t(`documents:grade.${gradeLevel}`) },
    {
      label: t('documents:plan.graduates'),
      value: graduation === undefined ? '' : t('documents:when.month', { date: graduation.slice(0, 7) }),
    },
    { label: t('documents:plan.state'), value: licensing?.name ?? state ?? '' },
    { label: t('documents:plan.prepared'), value: t('documents:plan.day', { date: plan.generatedOn }) },
  ].map(({ label, value }) => ({ label, value: value === '' ? t('documents:notRecorded') : value }))
}
