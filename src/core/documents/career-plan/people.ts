import { findExperience, findOrganisation } from '../../catalog/lookup'
import type { Block, RichText } from '../model'
import type { PlanContext, PlanSection } from './context'
import { bare } from './licence'

const localKinds = ['volunteer', 'person', 'college', 'aid'] as const
const blankLines = 1
const mostExperiences = 3

/**
 * Who helps on the way: ways to try the work and organisations of the field; beside
 * them, lines for what only people of the place know, and for notes.
 */
export const people: PlanSection = (context) => {
  const { t, plan } = context
  const known = [...experiences(context), ...organisations(context)]
  const own = ownNotes(plan.current.notes)
  const place: Block[] = [
    { kind: 'heading', level: 2, text: t('documents:local.title') },
    toFillIn(context, own.length > 0),
  ]
  const columns: Block = {
    kind: 'columns',
    columns: [
      ...(known.length === 0
        ? []
        : [
            {
              share: 1,
              blocks: [{ kind: 'heading', level: 2, text: t('documents:people.title') } as const, ...known],
            },
          ]),
      { share: 1, blocks: place },
    ],
  }
  return [
    { kind: 'group', blocks: [columns] },
    ...(own.length === 0 ? [] : [{ kind: 'heading', level: 2, text: t('documents:notes.title') } as const, ...own]),
  ]
}

/** The first ways to try the work, without those that the first 90 days already tell. */
function experiences({ t, specialty, catalog, cite, plan }: PlanContext): Block[] {
  const told = new Set(plan.current.firstNinetyDays.map(({ id }) => id))
  const known = (specialty?.experiences ?? [])
    .flatMap((id) => findExperience(catalog, id) ?? [])
    .slice(0, mostExperiences)
    .filter(({ id }) => !told.has(id))
  if (known.length === 0) return []
  const items = known.map(({ name, detail, minAge, sources }): RichText => [
    { text: name, style: 'strong' },
    ` – ${firstSentence(detail)}`,
    ...(minAge === null ? [] : [` ${t('documents:people.minAge', { age: minAge })}`]),
    ...cite(sources.slice(0, 1)),
  ])
  return [
    { kind: 'heading', level: 3, text: t('documents:people.try') },
    { kind: 'list', style: 'bullet', items },
  ]
}

function organisations({ t, specialty, catalog }: PlanContext): Block[] {
  const known = (specialty?.organisations ?? []).flatMap((id) => findOrganisation(catalog, id) ?? []).slice(0, 4)
  if (known.length === 0) return []
  const items = known.map(({ name, abbr, url }): RichText => [
    abbr === null || abbr === name ? name : `${name} (${abbr})`,
    ...(url === null ? [] : [', ', { text: bare(url), link: url }]),
  ])
  return [
    { kind: 'heading', level: 3, text: t('documents:people.organisations') },
    { kind: 'list', style: 'bullet', items },
  ]
}

/** What only people of the place know, and room for notes under it. */
const toFillIn = ({ t }: PlanContext, hasNotes: boolean): Block => ({
  kind: 'lines',
  alternative: t('documents:local.alternative'),
  labels: [
    ...localKinds.map((kind) => t(`documents:local.${kind}`)),
    t(hasNotes ? 'documents:notes.more' : 'documents:notes.title'),
    ...Array.from({ length: blankLines }, () => ''),
  ],
})

/** The counselor's notes on the plan, a paragraph a line. */
const ownNotes = (notes: string): Block[] =>
  notes
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'paragraph', tone: 'body', text }))

/** What it is; the rest of the detail is for the screen. */
const firstSentence = (text: string): string => /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
