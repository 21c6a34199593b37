import type { PlanSection } from './context'

const blankLines = 4

/** The counselor's notes on the plan, and room for more by hand. */
export const notes: PlanSection = ({ t, plan }) => {
  const own = plan.current.notes.split(/\n+/).map((line) => line.trim()).filter((line) => line !== '')
  return [
    { kind: 'heading', level: 2, text: t('documents:notes.title') },
    ...own.map((text) => ({ kind: 'paragraph', tone: 'body', text }) as const),
    { kind: 'lines', alternative: t('documents:notes.alternative'), labels: Array.from({ length: blankLines }, () => '') },
  ]
}
