import { findSpecialty } from '../../catalog/lookup'
import type { PlanSection } from './context'

/** More changes than this are not a near thing, and no one would read them: their number is enough. */
const mostChanges = 5

/** What would change the result: the fewest answers that would bring the specialty asked about to the top. */
export const change: PlanSection = ({ t, alternative, catalog }) => {
  const other = alternative ? findSpecialty(catalog, alternative.specialty) : null
  const changes = alternative?.changes ?? []
  if (!alternative || !other || changes.length === 0) return []
  if (changes.length > mostChanges)
    return [
      {
        kind: 'paragraph',
        tone: 'body',
        text: t('documents:change.far', { specialty: other.name, fewest: alternative.fewest }),
      },
    ]
  return [
    { kind: 'heading', level: 3, text: t('documents:change.title') },
    {
      kind: 'paragraph',
      tone: 'body',
      text: t('documents:change.lead', { specialty: other.name, count: changes.length }),
    },
    {
      kind: 'list',
      style: 'bullet',
      columns: 2,
      items: changes.map(({ section, item, from, to }) => {
        const scale = section === 'skills' || section === 'conditions' || section === 'values' ? section : 'interests'
        const answer = (value: number) => t(`intake:scales.${scale}.${value}`)
        return t('documents:change.answer', {
          item: t(`intake:items.${section}.${item}.label`),
          from: answer(from),
          to: answer(to),
        })
      }),
    },
    ...(!alternative.exact
      ? [
          {
            kind: 'paragraph',
            tone: 'note',
            text: t('documents:change.bound', { fewest: alternative.fewest }),
          } as const,
        ]
      : []),
  ]
}
