import type { PlanSection } from './context'

const kinds = ['volunteer', 'person', 'college', 'aid'] as const
const blankLines = 4

/** What only people of the place know, and notes: lines to fill in by hand, beside each other. */
export const local: PlanSection = ({ t, plan }) => {
  const own = plan.current.notes.split(/\n+/).map((line) => line.trim()).filter((line) => line !== '')
  const notesTitle = { kind: 'heading', level: 2, text: t('documents:notes.title') } as const
  return [
    ...(own.length === 0 ? [] : [notesTitle, ...own.map((text) => ({ kind: 'paragraph', tone: 'body', text }) as const)]),
    {
      kind: 'group',
      blocks: [{ kind: 'columns', columns: [
        {
          share: 1,
          blocks: [
            { kind: 'heading', level: 2, text: t('documents:local.title') },
            { kind: 'lines', alternative: t('documents:local.alternative'), labels: kinds.map((kind) => t(`documents:local.${kind}`)) },
          ],
        },
        {
          share: 1,
          blocks: [
            { ...notesTitle, ...(own.length > 0 && { text: t('documents:notes.more') }) },
            { kind: 'lines', alternative: t('documents:notes.alternative'), labels: Array.from({ length: blankLines }, () => '') },
          ],
        },
      ] }],
    },
  ]
}
