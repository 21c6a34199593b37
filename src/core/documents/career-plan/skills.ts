import { answersOf } from '../../intake/schema'
import type { RichText } from '../model'
import { capital, type PlanSection } from './context'

/** A self-rating from here up counts as something to build on. */
const strong = 3

/** The skills this work asks for first: those the student already has, and those to practise. */
export const skills: PlanSection = ({ t, specialty, intake }) => {
  if (!specialty || specialty.buildFirst.length === 0) return []
  const ratings = answersOf(intake, 'skills')
  const entry = (item: (typeof specialty.buildFirst)[number]): RichText => {
    const name = capital(t(`intake:items.skills.${item}.label`))
    const rating = ratings[item]
    const reason = specialty.profile?.skills[item].reason
    return [
      {
        text:
          rating === undefined
            ? name
            : t('documents:skills.rated', { name, rating: t(`intake:scales.skills.${rating}`) }),
        style: 'strong',
      },
      ...(reason === undefined ? [] : [` – ${reason}`]),
    ]
  }
  const has = specialty.buildFirst.filter((item) => (ratings[item] ?? 0) >= strong)
  const toBuild = specialty.buildFirst.filter((item) => !has.includes(item))
  const column = (title: string, items: typeof toBuild) =>
    items.length === 0
      ? []
      : [
          {
            share: 1,
            blocks: [
              { kind: 'heading', level: 3, text: title } as const,
              { kind: 'list', style: 'bullet', items: items.map(entry) } as const,
            ],
          },
        ]
  return [
    { kind: 'heading', level: 2, text: t('documents:skills.title') },
    {
      kind: 'columns',
      columns: [...column(t('documents:skills.build'), toBuild), ...column(t('documents:skills.have'), has)],
    },
  ]
}
