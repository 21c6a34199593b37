import { findCredential } from '../../catalog/lookup'
import { licenceLevels, type StateLicensing } from '../../catalog/licensing'
import { titleAt } from '../../planning/licences'
import type { Block, BlockOf, RichText } from '../model'
import type { PlanContext, PlanSection } from './context'

/** The licence rules of the student's state, with what is not known and where the sources disagree. */
export const licence: PlanSection = (context) => {
  const { t, licensing, intake } = context
  const state = intake.student.state
  const other = otherLicence(context)
  if (!licensing)
    return [
      { kind: 'heading', level: 2, text: t('documents:licence.titleNoState') },
      ...other,
      {
        kind: 'paragraph',
        tone: 'body',
        text: state === undefined ? t('documents:licence.noState') : t('documents:licence.unknownState', { state }),
      },
    ]
  return [
    { kind: 'heading', level: 2, text: t('documents:licence.title', { state: licensing.name }) },
    ...other,
    ...rules(licensing, context),
  ]
}

/** Some work needs a licence that no social work board gives. */
function otherLicence({ t, specialty, catalog }: PlanContext): Block[] {
  const id = specialty?.requirements.licence
  if (id === undefined) return []
  const name = findCredential(catalog, id)?.name ?? id
  return [
    {
      kind: 'paragraph',
      tone: 'body',
      text: [
        { text: t('documents:licence.required', { name }), style: 'strong' },
        ` ${t('documents:licence.requiredNote')}`,
      ],
    },
  ]
}

function rules(licensing: StateLicensing, context: PlanContext): Block[] {
  const { t, cite, plan } = context
  const partOfRoute = plan.current.steps.some(({ kind, status }) => kind === 'licence' && status !== 'dropped')
  return [
    {
      kind: 'paragraph',
      tone: 'body',
      text: [
        t(partOfRoute ? 'documents:licence.lead' : 'documents:licence.leadNotOnRoute'),
        ...cite(licensing.sources),
      ],
    },
    {
      kind: 'facts',
      layout: 'list',
      items: [
        ...levels(licensing, context),
        ...facts(licensing, context)
          .filter(({ key }) => partOfRoute || key === 'board')
          .map(({ key, value }) => ({ label: t(`documents:licence.facts.${key}`), value })),
      ],
    },
  ]
}

/** Each level with its licence; most states have three, the fourth is shown where there is one. */
function levels(licensing: StateLicensing, { t }: PlanContext): BlockOf<'facts'>['items'] {
  const shown = licenceLevels.filter((level) => level !== 'advancedGeneralist' || licensing.levels[level] !== null)
  return shown.map((level) => {
    const label = t(`documents:licence.level.${level}`)
    const title = titleAt(level, licensing)
    if (title === null) return { label, value: t('documents:licence.none') }
    const named = title.abbr === null ? title.title : `${title.title} (${title.abbr})`
    const value: RichText = [
      { text: named, style: 'strong' },
      ...(level === 'clinical' ? [` – ${t('documents:licence.supervised', { work: hours(licensing, t) })}`] : []),
    ]
    return { label, value }
  })
}

function hours({ clinicalHours, clinicalMonths }: StateLicensing, t: PlanContext['t']): string {
  if (clinicalHours === null && clinicalMonths === null) return t('documents:licence.hoursUnknown')
  const parts = [
    clinicalHours === null ? null : t('documents:licence.hours', { hours: clinicalHours }),
    clinicalMonths === null ? null : t('documents:licence.months', { months: clinicalMonths }),
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function facts(licensing: StateLicensing, { t }: PlanContext): { key: string; value: RichText }[] {
  const { board, clinicalNote, note, disagreement, otherCredentials, confidence } = licensing
  const others = otherCredentials.map(({ title, abbr }) => (abbr === null ? title : `${title} (${abbr})`)).join('; ')
  const lines: [string, RichText | null][] = [
    ['supervision', clinicalNote],
    ['other', others === '' ? null : others],
    ['note', note],
    ['disagreement', disagreement],
    ['board', boardOf(board, t)],
    ['confidence', confidence === 'high' ? null : t(`documents:licence.confidence.${confidence}`)],
  ]
  return lines.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
}

/** A board with its address; one that no source printed is marked, as in the library. */
function boardOf({ name, url, urlUnconfirmed }: StateLicensing['board'], t: PlanContext['t']): RichText {
  if (url === null) return name
  const caveat = urlUnconfirmed
    ? [{ text: ` (${t('documents:licence.urlUnconfirmed')})`, style: 'aside' } as const]
    : []
  return [`${name}, `, { text: bare(url), link: url }, ...caveat]
}

/** An address as people write it down. */
export const bare = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
