import type { PlanSection } from './context'

const kinds = ['volunteer', 'person', 'college', 'aid', 'transport'] as const

/** What only people of the place know: lines to fill in by hand. */
export const local: PlanSection = ({ t }) => [
  { kind: 'heading', level: 2, text: t('documents:local.title') },
  { kind: 'lines', alternative: t('documents:local.alternative'), labels: kinds.map((kind) => t(`documents:local.${kind}`)) },
]
