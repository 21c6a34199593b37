import type { Specialty } from '../../catalog/specialty'
import { answersOf } from '../../intake/schema'
import type { RichText } from '../model'
import { capital, type PlanSection } from './context'

type Skill = Specialty['buildFirst'][number]

/** A self-rating from here up counts as something to build on. */
const strong = 3

/** The skills this work asks for first: those the student already has, and those to practise. */
export const skills: PlanSection = ({ t, specialty, intake }) => {
  if (!specialty || specialty.buildFirst.length === 0) return []
  const ratings = answersOf(intake, 'skills')
  const name = (item: Skill): string => {
    const label = capital(t(`intake:items.skills.${item}.label`))
    const rating = ratings[item]
    return rating === undefined
      ? label
      : t('documents:skills.rated', { name: label, rating: t(`intake:scales.skills.${rating}`) })
  }
  /** What is still to practise comes with what the work needs it for. */
  const withReason = (item: Skill): RichText => {
    const reason = specialty.profile?.skills[item].reason
    return [{ text: name(item), style: 'strong' }, ...(reason === undefined ? [] : [` – ${reason}`])]
  }
  const has = specialty.buildFirst.filter((item) => (ratings[item] ?? 0) >= strong)
  const toBuild = specialty.buildFirst.filter((item) => !has.includes(item))
  const column = (title: string, items: readonly RichText[]) =>
    items.length === 0
      ? []
      : [
          {
            share: 1,
            blocks: [
              { kind: 'heading', level: 3, text: title } as const,
              { kind: 'list', style: 'bullet', items } as const,
            ],
          },
        ]
  const columns = [
    ...column(t('documents:skills.build'), toBuild.map(withReason)),
    ...column(t('documents:skills.have'), has.map(name)),
  ]
  return [
    {
      kind: 'group',
      blocks: [
        { kind: 'heading', level: 2, text: t('documents:skills.title') },
        { kind: 'columns', columns },
      ],
    },
  ]
}
