import type { PlanSection } from './context'

/** What to do in the next three months, each with its day. */
export const firstDays: PlanSection = ({ t, plan }) => {
  const actions = plan.current.firstNinetyDays.toSorted((a, b) => a.due.localeCompare(b.due))
  if (actions.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('documents:firstDays.title') },
    {
      kind: 'checklist',
      title: t('documents:firstDays.lead'),
      columns: [t('documents:firstDays.by')],
      items: actions.map(({ title, detail, due, done }) => ({
        done,
        title,
        detail: detail.trim() === '' ? [] : [detail.trim()],
        cells: [t('documents:when.day', { date: due })],
      })),
      spoken: { done: t('documents:steps.done'), open: t('documents:steps.open') },
    },
  ]
}
