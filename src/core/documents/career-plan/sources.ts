import type { RichText } from '../model'
import { bare } from './licence'
import type { PlanSection } from './context'

/** The sources behind the figures, in the order of their numbers, and the attributions that their licences ask for. */
export const sources: PlanSection = ({ t, cite, catalog, match, occupation }) => {
  const cited = cite.cited()
  const shownInterests = match?.contributions.some(({ section }) => section === 'riasec') ?? false
  const attributions = catalog.manifest.attributions.filter(({ id }) => (id === 'onet' ? shownInterests : id === 'bls' ? occupation !== null : true))
  if (cited.length === 0 && attributions.length === 0) return []
  const items = cited.map(({ title, publisher, url, period, checked }): RichText => [
    `${[title, publisher].filter(Boolean).join(', ')}. ${period}. `,
    ...(url === null ? [] : [{ text: bare(url), link: url }, '. ']),
    { text: t('documents:sources.checked', { date: checked }), style: 'quiet' },
  ])
  return [
    { kind: 'heading', level: 2, text: t('documents:sources.title') },
    ...(items.length === 0 ? [] : [{ kind: 'list', style: 'number', tone: 'small', items } as const]),
    ...attributions.map(({ text }) => ({ kind: 'paragraph', tone: 'small', text }) as const),
  ]
}
