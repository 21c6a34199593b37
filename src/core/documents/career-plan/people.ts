import { findExperience, findOrganisation } from '../../catalog/lookup'
import type { Block, RichText } from '../model'
import type { PlanContext, PlanSection } from './context'
import { bare } from './licence'

/** Who helps on the way: ways to try the work, and the organisations of the field. */
export const people: PlanSection = (context) => {
  const blocks = [...experiences(context), ...organisations(context)]
  if (blocks.length === 0) return []
  return [{ kind: 'heading', level: 2, text: context.t('documents:people.title') }, ...blocks]
}

function experiences({ t, specialty, catalog, cite }: PlanContext): Block[] {
  const known = (specialty?.experiences ?? []).flatMap((id) => findExperience(catalog, id) ?? []).slice(0, 6)
  if (known.length === 0) return []
  const items = known.map(({ name, detail, minAge, sources }): RichText => [
    { text: name, style: 'strong' }, ` – ${detail}`, ...(minAge === null ? [] : [` ${t('documents:people.minAge', { age: minAge })}`]), ...cite(sources),
  ])
  return [{ kind: 'heading', level: 3, text: t('documents:people.try') }, { kind: 'list', style: 'bullet', items }]
}

function organisations({ t, specialty, catalog }: PlanContext): Block[] {
  const known = (specialty?.organisations ?? []).flatMap((id) => findOrganisation(catalog, id) ?? []).slice(0, 8)
  if (known.length === 0) return []
  const items = known.map(({ name, abbr, detail, url }): RichText => [
    { text: abbr === null ? name : `${name} (${abbr})`, style: 'strong' }, ` – ${detail}`, ...(url === null ? [] : [' ', { text: bare(url), link: url }]),
  ])
  return [{ kind: 'heading', level: 3, text: t('documents:people.organisations') }, { kind: 'list', style: 'bullet', items }]
}
