import { percentileNames, type LocalEntry, type LocalKnowledge, type LocalWage } from '../../local/local'
import { countLocal } from '../../local/merge-local'
import { relevantLocal } from '../../local/relevant'
import { agedPeriod } from '../aged-period'
import type { Block, RichText } from '../model'
import type { PlanContext, PlanSection } from './context'

/** Of each kind, at most as many as a page can take; the screen has the rest. */
const most = 6

/**
 * What people of the place know, marked as local, each with who added it and when. Local wages stand in a table of their
 * own: they are never blended with official figures.
 */
export const local: PlanSection = (context) => {
  const { t, intake, specialty } = context
  if (!context.local) return []
  const here = relevantLocal(context.local, { state: intake.student.state ?? null, specialty })
  if (countLocal(here) === 0) return []
  const lists = (['colleges', 'sites', 'agencies', 'contacts'] as const).flatMap((kind) => listOf(context, kind, here))
  return [
    { kind: 'heading', level: 2, text: t('documents:localKnowledge.title') },
    { kind: 'paragraph', tone: 'note', text: t('documents:localKnowledge.note') },
    ...lists,
    ...wages(context, here.wages),
  ]
}

type Listed = 'colleges' | 'sites' | 'agencies' | 'contacts'

function listOf(context: PlanContext, kind: Listed, here: LocalKnowledge): Block[] {
  const entries = here[kind].slice(0, most)
  if (entries.length === 0) return []
  const items = entries.map((entry): RichText => {
    const facts = factsOf(context, entry).filter((fact) => fact !== '')
    return [
      { text: entry.name, style: 'strong' },
      facts.length === 0 ? '. ' : ` – ${facts.join('; ')}. `,
      { text: added(context, entry), style: 'aside' },
    ]
  })
  return [
    {
      kind: 'group',
      blocks: [
        { kind: 'heading', level: 3, text: context.t(`documents:localKnowledge.${kind}`) },
        { kind: 'list', style: 'bullet', items },
      ],
    },
  ]
}

function factsOf({ t }: PlanContext, entry: LocalEntry<Listed>): string[] {
  const place = 'state' in entry ? [entry.city, entry.state ?? ''].filter(Boolean).join(', ') : ''
  const reach = ['phone' in entry ? entry.phone : '', 'email' in entry ? entry.email : '']
  if ('cswe' in entry)
    return [
      place,
      ...entry.programs.map(({ name, level }) =>
        t('documents:localKnowledge.program', { name, level: t(`documents:localKnowledge.levels.${level}`) }),
      ),
      t(`documents:localKnowledge.cswe.${entry.cswe}`),
      entry.note,
    ]
  if ('hours' in entry)
    return [
      place,
      entry.what,
      entry.minAge === null ? '' : t('documents:localKnowledge.minAge', { age: entry.minAge }),
      entry.hours,
      ...reach,
      entry.note,
    ]
  if ('role' in entry) return [entry.role, entry.organization, ...reach, entry.note]
  return [place, entry.what, ...reach, entry.note]
}

const added = ({ t }: PlanContext, { addedBy, addedOn }: LocalEntry): string =>
  t(addedBy === '' ? 'documents:localKnowledge.addedOn' : 'documents:localKnowledge.added', {
    who: addedBy,
    date: addedOn,
  })

function wages(context: PlanContext, entries: readonly LocalWage[]): Block[] {
  const { t } = context
  if (entries.length === 0) return []
  const said = (amount: number | null, per: LocalWage['per']): string =>
    amount === null ? '–' : t(`documents:localKnowledge.per.${per}`, { amount })
  return [
    {
      kind: 'group',
      blocks: [
        { kind: 'heading', level: 3, text: t('documents:localKnowledge.wages') },
        {
          kind: 'table',
          summary: t('documents:localKnowledge.wagesSummary'),
          rowHeaders: true,
          columns: [
            { header: t('documents:localKnowledge.occupation'), align: 'start', share: 5 },
            ...percentileNames.map((name) => ({
              header: t(`documents:localKnowledge.percentiles.${name}`),
              align: 'end' as const,
              share: 2,
            })),
          ],
          rows: entries
            .slice(0, most)
            .map((entry) => [
              [
                [{ text: entry.name, style: 'strong' }],
                [
                  `${entry.area}, ${agedPeriod(context, entry.period, context.plan.generatedOn)}. ${entry.source}. `,
                  { text: added(context, entry), style: 'aside' },
                ],
              ],
              ...percentileNames.map((name) => [[said(entry[name], entry.per)]]),
            ]),
        },
        { kind: 'paragraph', tone: 'fine', text: t('documents:localKnowledge.wagesNote') },
      ],
    },
  ]
}
