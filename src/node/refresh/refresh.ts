/**
 * The yearly refresh: new wages, outlook and interest profiles out of the files that the publishers give out. Pure: what
 * was read goes in, the new contents of the catalog's files come out. A file that is wrong in any way refuses the
 * whole refresh (`RefusedFile`).
 */
import type { Catalog, CatalogProblem, Manifest } from '../../core/catalog/catalog'
import { checkCatalog } from '../../core/catalog/check'
import { unnamedSource } from '../../core/catalog/check-sources'
import type { Source } from '../../core/catalog/figure'
import type { InterestProfile, Occupation } from '../../core/catalog/occupation'
import { periodOf, readNational, readStates, type OewsFile } from './oews'
import { readOnet, type OnetFiles } from './onet'
import { readEntries, readProjections, type ProjectionsFile } from './projections'
import { onetSources, projectionsSource, wageSources } from './sources'
import { RefusedFile } from './table'

export interface RefreshInput {
  readonly national: OewsFile
  readonly state: OewsFile
  readonly onet?: OnetFiles
  readonly outlook?: ProjectionsFile
  /** ISO date on which the files were read. */
  readonly today: string
}

export interface Refreshed {
  readonly manifest: Manifest
  readonly occupations: readonly Occupation[]
  readonly sources: readonly Source[]
  /** What a person should look at again, in plain lines. */
  readonly notes: readonly string[]
}

export function refreshCatalog(catalog: Catalog, input: RefreshInput): Refreshed {
  const { national, state, onet, outlook, today } = input
  const period = periodOf(national.name)
  if (periodOf(state.name) !== period)
    throw new RefusedFile(state.name, `is of ${periodOf(state.name)}, the national file of ${period}`)
  const wages = wageSources(period, national.name, state.name, today)
  const codes = catalog.occupations.map(({ soc }) => soc)
  const readings = readNational(national, codes, wages.national.id)
  const states = readStates(
    state,
    codes,
    catalog.states.map(({ code }) => code),
    wages.state.id,
  )
  const interestSources = onetSources(today)
  const profiles =
    onet &&
    readOnet(
      onet,
      catalog.occupations.flatMap(({ interests }) => interests),
      {
        interests: interestSources.interests.id,
        jobZones: interestSources.jobZones.id,
        workValues: interestSources.workValues.id,
      },
    )
  const ahead = outlook && projectionsSource(outlook, today)
  const entries = outlook && ahead && readEntries(outlook, codes, ahead.id)
  const outlooks = outlook && ahead && readProjections(outlook, codes, ahead.id)

  const occupations = catalog.occupations.map((occupation): Occupation => ({
    ...occupation,
    comparablePeriod: period,
    // One whole table for all occupations: older readings would only invite comparing two years.
    readings: [readings.get(occupation.soc)!],
    stateMedians: states.get(occupation.soc) ?? null,
    outlook: outlooks?.get(occupation.soc) ?? occupation.outlook,
    entry: entries?.get(occupation.soc) ?? occupation.entry,
    interests: occupation.interests.map((profile): InterestProfile => profiles?.get(profile.onetSoc) ?? profile),
    ...stillMissing(occupation, states.has(occupation.soc)),
  }))
  const fresh = [
    wages.national,
    wages.state,
    ...(onet ? Object.values(interestSources) : []),
    ...(ahead ? [ahead] : []),
  ]
  const manifest = redated(catalog.manifest, {
    period,
    outlook: ahead?.period,
    reviewed: today,
    profiles: profiles && [...profiles.values()],
  })
  return checked(catalog, { ...catalog, manifest, occupations, sources: withSources(catalog.sources, fresh) })
}

/** What was looked for and is there now is missing no more. */
function stillMissing({ missing }: Occupation, hasStates: boolean): Pick<Occupation, 'missing'> {
  const left = missing?.filter((line) => !/^May \d{4} figures/.test(line) && !(hasStates && /state medians/.test(line)))
  return { missing: left && left.length > 0 ? left : undefined }
}

const withSources = (sources: readonly Source[], fresh: readonly Source[]): Source[] => [
  ...sources.filter(({ id }) => !fresh.some((source) => source.id === id)),
  ...fresh,
]

interface NewDates {
  readonly reviewed: string
  readonly period: string
  readonly outlook: string | undefined
  readonly profiles: readonly InterestProfile[] | undefined
}

/** The attributions say which years are shown; their other words stay. */
function redated(manifest: Manifest, { reviewed, period, outlook, profiles }: NewDates): Manifest {
  const said = (id: string, text: string): string => {
    if (id === 'bls')
      return text
        .replace(/(Wage Statistics) \([^)]*\)/, `$1 (${period})`)
        .replace(/(Employment Projections) \d{4}-\d{2,4}/, outlook === undefined ? '$&' : `$1 ${outlook}`)
    if (id === 'onet' && profiles !== undefined)
      return text
        .replace(/(interests are dated) [^,]+/, `$1 ${span(profiles.map((profile) => profile.period))}`)
        .replace(/(job zones) [^,]+/, `$1 ${span(profiles.flatMap(({ jobZone }) => jobZone?.period ?? []))}`)
        .replace(/(work values) [^.]+/, `$1 ${span(profiles.flatMap(({ workValues }) => workValues?.period ?? []))}`)
    return text
  }
  const attributions = manifest.attributions.map(({ id, text }) => ({ id, text: said(id, text) }))
  return { ...manifest, reviewed, attributions }
}

/** "08/2018 to 02/2026", or one date where all agree. */
function span(dates: readonly string[]): string {
  const years = dates.toSorted((a, b) => (yearFirst(a) < yearFirst(b) ? -1 : 1))
  const [first = '', last = ''] = [years.at(0), years.at(-1)]
  return first === last ? first : `${first} to ${last}`
}

const yearFirst = (date: string): string => date.split('/').toReversed().join('/')

/** Holds the result to the rules of the catalog, less the sources that only the old figures named. */
function checked(before: Catalog, after: Catalog): Refreshed {
  const old = new Set(checkCatalog(before).map(lineOf))
  const found = checkCatalog(after).filter((problem) => !old.has(lineOf(problem)))
  const unnamed = new Set(found.flatMap(({ path, reason }) => (reason === unnamedSource ? [path] : [])))
  const problems = found.filter(({ reason }) => reason !== unnamedSource)
  if (problems.length > 0) throw new RefusedFile('the new figures', problems.slice(0, 5).map(lineOf).join('; '))
  return {
    manifest: after.manifest,
    occupations: after.occupations,
    sources: after.sources.filter(({ id }) => !unnamed.has(id)),
    notes: [
      ...[...unnamed].map((id) => `source ${id} is named no more and was taken out`),
      ...after.occupations.flatMap(({ soc, disagreements }) =>
        (disagreements ?? []).map(({ about }) => `${soc}: read the disagreement on "${about}" again`),
      ),
    ],
  }
}

const lineOf = ({ file, path, reason }: CatalogProblem): string => `${file} ${path}: ${reason}`
