import { findExperience, findOrganisation } from '../../catalog/lookup'
import type { Block, RichText } from '../model'
import type { PlanContext, PlanSection } from './context'
import { bare } from './licence'

/** Who helps on the way: ways to try the work, and the organisations of the field. */
export const people: PlanSection = (context) => {
  const columns = [experiences(context), organisations(context)].filter((blocks) => blocks.length > 0)
  if (columns.length === 0) return []
  return [{ kind: 'heading', level: 2, text: context.t('documents:people.title') }, { kind: 'columns', columns: columns.map((blocks) => ({ share: 1, blocks })) }]
}

function experiences({ t, specialty, catalog, cite }: PlanContext): Block[] {
  const known = (specialty?.experiences ?? []).flatMap((id) => findExperience(catalog, id) ?? []).slice(0, 3)
  if (known.length === 0) return []
  const items = known.map(({ name, detail, minAge, sources }): RichText => [
    { text: name, style: 'strong' }, ` – ${firstSentence(detail)}`, ...(minAge === null ? [] : [` ${t('documents:people.minAge', { age: minAge })}`]), ...cite(sources.slice(0, 1)),
  ])
  return [{ kind: 'heading', level: 3, text: t('documents:people.try') }, { kind: 'list', style: 'bullet', items }]
}

function organisations({ t, specialty, catalog }: PlanContext): Block[] {
  const known = (specialty?.organisations ?? []).flatMap((id) => findOrganisation(catalog, id) ?? []).slice(0, 5)
  if (known.length === 0) return []
  const items = known.map(({ name, abbr, url }): RichText => [
    { text: abbr === null ? name : `${name} (${abbr})` }, ...(url === null ? [] : [', ', { text: bare(url), link: url }]),
  ])
  return [{ kind: 'heading', level: 3, text: t('documents:people.organisations') }, { kind: 'list', style: 'bullet', items }]
}

/** What it is; the rest of the detail is for the screen. */
const firstSentence = (text: string): string => /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
