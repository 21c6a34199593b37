import { entrySpecialties, interestProfileOf, sourceOf } from '../../catalog/lookup'
import { termIn } from '../../catalog/terms'
import { capital } from '../career-plan/context'
import type { MethodSection } from './index'
import { headed } from './parts'

/** The sources that interest matching stands on, and the words that their licence asks for. */
export const attributions: MethodSection = ({ catalog }, t) => {
  const ids = new Set(
    entrySpecialties(catalog).flatMap((specialty) => interestProfileOf(catalog, specialty)?.source ?? []),
  )
  const sources = [...ids].flatMap((id) => sourceOf(catalog, id) ?? [])
  return [
    headed('attributions', t),
    {
      kind: 'list',
      style: 'number',
      tone: 'fine',
      items: sources.map(({ title, publisher, period, url, officialUrl }) => [
        `${[title, publisher].filter(Boolean).join(', ')}. ${capital(termIn(catalog, period))}. `,
        ...[officialUrl ?? url].flatMap((link) => (link ? [{ text: link, link }] : [])),
      ]),
    },
    ...catalog.manifest.attributions
      .filter(({ id }) => id === 'onet')
      .map(({ text }) => ({ kind: 'paragraph', tone: 'fine', text }) as const),
  ]
}
