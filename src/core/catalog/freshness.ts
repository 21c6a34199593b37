/** Which figures have grown old, and where newer ones are published. Pure: the day comes in as an argument. */
import type { Catalog } from './catalog'
import type { Source } from './figure'
import { lastDayOf } from './period'

/** A figure, or a reading of many figures, whose data is more than a year old. */
export interface StaleFigure {
  readonly file: string
  /** Id, code or SOC of the entry that holds it. */
  readonly entry: string
  /** Where in the entry: `readings.May 2024`, `interests.21-1021.00.jobZone`. */
  readonly path: string
  readonly period: string
  /** ISO date of the last day of its data. */
  readonly datedTo: string
  readonly sources: readonly string[]
}

/** One thing to fetch: a source, where its newest edition is published, and what in the catalog waits for it. */
export interface Refresh {
  readonly source: Source
  /** The publisher's own page, or the page that was read; `null` where there is none to go to. */
  readonly from: string | null
  readonly figures: readonly StaleFigure[]
}

/**
 * Every figure whose data ended more than a year before `today` (ISO date), oldest first. Left out: what the older
 * documents publish, which is shown with its date and never brought up to date, and periods that name no date.
 */
export function staleFigures(catalog: Catalog, today: string): StaleFigure[] {
  const limit = yearBefore(today)
  return datedFigures(catalog)
    .filter(({ datedTo }) => datedTo < limit)
    .sort((a, b) => compare(a.datedTo, b.datedTo) || compare(a.file, b.file) || compare(a.entry, b.entry))
}

/** What to refresh, the source with the most stale figures first. */
export function whatToRefresh(catalog: Catalog, today: string): Refresh[] {
  const stale = staleFigures(catalog, today)
  return catalog.sources
    .map((source) => ({
      source,
      from: source.officialUrl ?? source.url,
      figures: stale.filter(({ sources }) => sources.includes(source.id)),
    }))
    .filter(({ figures }) => figures.length > 0)
    .sort((a, b) => b.figures.length - a.figures.length || compare(a.source.id, b.source.id))
}

/** Sources that no one has read again for more than a year before `today`: what they say may have changed. */
export const uncheckedSources = (catalog: Catalog, today: string): Source[] =>
  catalog.sources.filter(({ checked }) => checked < yearBefore(today))

/** Whether data of this period is more than a year old on `today`; `null` where the period names no date. */
export function isStale(period: string, today: string): boolean | null {
  const datedTo = lastDayOf(period)
  return datedTo === null ? null : datedTo < yearBefore(today)
}

function datedFigures({ occupations, pathways, credentials }: Catalog): StaleFigure[] {
  const of = (file: string, entry: string, value: object) =>
    [...walk(value, [], null)].map((figure) => ({ file, entry, ...figure }))
  return [
    ...occupations.flatMap((occupation) => of('occupations.json', occupation.soc, occupation)),
    ...pathways.milestones.flatMap((milestone) => of('pathways.json', milestone.id, milestone)),
    ...credentials.flatMap((credential) => of('credentials.json', credential.id, credential)),
  ]
}

type Dated = Omit<StaleFigure, 'file' | 'entry'>

/** A reading stands for its figures: what is dated like the thing around it is not named again. */
function* walk(value: object, trail: readonly string[], around: string | null): Generator<Dated> {
  const period: unknown = Reflect.get(value, 'period')
  const datedTo = typeof period === 'string' ? lastDayOf(period) : null
  if (typeof period === 'string' && datedTo !== null && datedTo !== around && !isUnknown(value))
    yield { path: trail.join('.'), period, datedTo, sources: [...new Set(sourcesIn(value))].sort() }
  for (const [key, inner] of Object.entries(value)) {
    // The older documents keep their dates: see `staleFigures`.
    if (key === 'published' || typeof inner !== 'object' || inner === null) continue
    yield* walk(inner, [...trail, Array.isArray(value) ? nameOf(inner, key) : key], datedTo ?? around)
  }
}

/** A figure that was looked for and not found has nothing to grow old. */
const isUnknown = (value: object): boolean => Reflect.get(value, 'value') === null

/** Its own source; a reading, which has none, has those of its figures. */
function sourcesIn(value: object): string[] {
  const own: unknown = Reflect.get(value, 'source')
  if (typeof own === 'string') return [own]
  return Object.values(value).flatMap((inner) => (typeof inner === 'object' && inner !== null ? sourcesIn(inner) : []))
}

function nameOf(value: object, position: string): string {
  const names = ['onetSoc', 'period', 'id'].map((key): unknown => Reflect.get(value, key))
  return names.find((name): name is string => typeof name === 'string') ?? position
}

/** The same day a year earlier; the end of February stands for a 29th that the year before lacks. */
function yearBefore(today: string): string {
  const earlier = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`
  return earlier.endsWith('-02-29') ? `${earlier.slice(0, 4)}-02-28` : earlier
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
