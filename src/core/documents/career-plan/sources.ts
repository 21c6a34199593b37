import type { Source } from '../../catalog/figure'
import { termIn } from '../../catalog/terms'
import type { Translate } from '../../message'
import type { RichText } from '../model'
import { bare } from './licence'
import { capital, type PlanSection } from './context'

/** The sources behind the figures, in the order of their numbers, and the attributions that their licences ask for. */
export const sources: PlanSection = ({ t, cite, catalog, match, occupation }) => {
  const cited = cite.cited()
  const shownInterests = match?.contributions.some(({ section }) => section === 'riasec') ?? false
  const attributions = catalog.manifest.attributions.filter(({ id }) =>
    id === 'onet' ? shownInterests : id === 'bls' ? occupation !== null : true,
  )
  if (cited.length === 0 && attributions.length === 0) return []
  const items = cited.map(({ title, publisher, url, period }): RichText => [
    `${[title, publisher].filter(Boolean).join(', ')}. ${period === 'undated' ? t('documents:sources.undated') : capital(termIn(catalog, period))}.`,
    ...(url === null ? [] : [' ', { text: site(url), link: url }]),
  ])
  return [
    { kind: 'heading', level: 2, text: t('documents:sources.title') },
    ...(items.length === 0
      ? []
      : [
          { kind: 'paragraph', tone: 'note', text: readOn(cited, t) } as const,
          { kind: 'list', style: 'number', tone: 'fine', columns: 2, items } as const,
        ]),
    ...attributions.map(({ text }) => ({ kind: 'paragraph', tone: 'fine', text }) as const),
  ]
}

/** Nobody types a long address from paper: the site is printed, the whole address is behind the link. */
const site = (url: string): string => bare(url).split('/')[0] ?? url

/** When the sources were read: one day, or the first and the last. */
function readOn(cited: readonly Source[], t: Translate): string {
  const days = cited.map(({ checked }) => checked).toSorted()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  return from === to ? t('documents:sources.readOn', { date: to }) : t('documents:sources.readBetween', { from, to })
}
