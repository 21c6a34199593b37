import type { PlanSection } from './context'

/** Three people sign, by their full names, on one page: each with printed name, role and date. */
export const signatures: PlanSection = ({ t, intake, counselorName }) => [
  {
    kind: 'group',
    blocks: [
      { kind: 'heading', level: 2, text: t('documents:signatures.title') },
      { kind: 'paragraph', tone: 'body', text: t('documents:signatures.lead') },
      {
        kind: 'signatures',
        labels: {
          signature: t('documents:signatures.signature'),
          name: t('documents:signatures.name'),
          date: t('documents:signatures.date'),
        },
        signatures: [
          { role: t('documents:signatures.student'), name: `${intake.student.givenName} ${intake.student.familyName}` },
          { role: t('documents:signatures.guardian'), name: intake.student.guardian?.trim() ?? '' },
          { role: t('documents:signatures.counselor'), name: counselorName.trim() },
        ],
      },
    ],
  },
]
