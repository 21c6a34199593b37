/** Steps to choose from: what the catalog knows of, said for this student, without what the plan has already. */
import type { Catalog } from '../catalog/catalog'
import { findExperience, findMilestone, findRoute, findSpecialty } from '../catalog/lookup'
import type { Experience, MilestoneKind, MilestoneSpec } from '../catalog/pathway'
import { stages, type Stage } from '../documents/career-plan/steps-of'
import type { Translate } from '../message'
import { addMonths } from './dates'
import { folded } from '../folded'
import { newStep, type EditedPlan, type PlanStep } from './edited-plan'
import type { Day } from './types'
import { wordsFor } from './words'

/** Begins the id of a step added from the library; what follows is the entry's id. */
export const libraryPrefix = 'own-lib-'

/** Where an entry comes from, in the order in which they are offered. */
const libraryGroups = ['route', 'try', 'action', 'guide', 'other-route'] as const
export type LibraryGroup = (typeof libraryGroups)[number]

/** The groups in the order in which a stage needs them: whoever is in school tries things out first. */
export const groupsFor = (stage: Stage): readonly LibraryGroup[] =>
  stage === 'school' ? ['try', 'action', 'route', 'guide', 'other-route'] : libraryGroups

export interface LibraryEntry {
  readonly id: string
  readonly group: LibraryGroup
  readonly kind: MilestoneKind
  readonly title: string
  readonly detail: string
  /** The part of the way it belongs to; `null` for what fits any. */
  readonly stage: Stage | null
  /** Length where the catalog states one, in months. */
  readonly months: number | null
  readonly credential: string | null
  readonly facts: readonly string[]
  readonly sources: readonly string[]
  /** Once proposed and taken out of this plan. */
  readonly wasTakenOut: boolean
}

type Draft = Omit<LibraryEntry, 'wasTakenOut'>

export interface LibraryInput {
  readonly plan: EditedPlan
  readonly catalog: Catalog
  /** The student's state, where it is known. */
  readonly state: string | null
  /** Ids from `takenOutOf`. */
  readonly takenOut: readonly string[]
}

/** Every entry once, by group; nothing that the plan has under its id or its title. */
export function stepLibrary({ plan, catalog, state, takenOut }: LibraryInput, t: Translate): readonly LibraryEntry[] {
  const { steps, firstNinetyDays } = plan.current
  const ids = new Set([...steps, ...firstNinetyDays].map(({ id }) => id))
  const titles = new Set([...steps, ...firstNinetyDays].map(({ title }) => plain(title)))
  const all = [
    ...milestones(plan, catalog, state),
    ...experiences(plan, catalog),
    ...actions(plan, catalog, t),
    ...guideSteps(catalog),
  ]
  const seen = new Set<string>()
  return all
    .filter(({ id, title }) => {
      if (ids.has(id) || ids.has(libraryPrefix + id) || titles.has(plain(title)) || seen.has(plain(title))) return false
      seen.add(plain(title))
      return true
    })
    .map((entry) => ({ ...entry, wasTakenOut: takenOut.includes(entry.id) }))
    .toSorted((a, b) => libraryGroups.indexOf(a.group) - libraryGroups.indexOf(b.group))
}

const plain = (text: string): string => text.trim().toLowerCase()

/** Those of the stage first, then those of the stages around it, each in the order it had. */
export const inStageOrder = (entries: readonly LibraryEntry[], asked: Stage): readonly LibraryEntry[] =>
  entries.toSorted((a, b) => distance(a.stage, asked) - distance(b.stage, asked))

const distance = (stage: Stage | null, asked: Stage): number =>
  stage === null ? 0.5 : Math.abs(stages.indexOf(stage) - stages.indexOf(asked))

/** The stage in which a milestone usually comes, by what it is. */
function usualStage({ kind, starts, within, yields }: MilestoneSpec): Stage {
  if (within === 'hs-diploma' || starts === 'now' || yields.degree?.level === 'hs-diploma') return 'school'
  if (kind === 'degree' || kind === 'internship') return 'study'
  return kind === 'experience' || kind === 'credential' ? 'grow' : 'start'
}

/** Milestones of the specialty's own routes first, then those of every other. */
function milestones(plan: EditedPlan, catalog: Catalog, state: string | null): readonly Draft[] {
  const { titleOf, detailOf } = wordsFor(catalog, plan.specialty, state)
  const own = findSpecialty(catalog, plan.specialty)?.routes ?? []
  const near = [plan.route, ...own].flatMap((id) => findRoute(catalog, id)?.milestones ?? [])
  const far = catalog.pathways.routes.flatMap((route) => route.milestones)
  return [...new Set([...near, ...far])].flatMap((id): Draft[] => {
    const spec = findMilestone(catalog, id)
    if (spec === null) return []
    const { specialties } = spec.when ?? {}
    const fits = near.includes(id) && (specialties === undefined || specialties.includes(plan.specialty))
    return [
      {
        id,
        group: fits ? 'route' : 'other-route',
        kind: spec.kind,
        title: titleOf(spec),
        detail: detailOf(spec),
        stage: usualStage(spec),
        months: spec.duration?.months.value ?? null,
        credential: spec.yields.credential ?? null,
        facts: spec.facts,
        sources: spec.sources,
      },
    ]
  })
}

/** Ways to try the work out: those of the specialty first, then the others. */
function experiences(plan: EditedPlan, catalog: Catalog): readonly Draft[] {
  const own = (findSpecialty(catalog, plan.specialty)?.experiences ?? []).flatMap(
    (id) => findExperience(catalog, id) ?? [],
  )
  return [...new Set([...own, ...catalog.experiences])].map((experience) => ({
    id: experience.id,
    group: 'try',
    kind: kindOf(experience),
    title: experience.name,
    detail: [experience.detail, experience.note].filter((part) => part !== null).join(' '),
    stage: experience.kind === 'course' ? 'school' : null,
    months: null,
    credential: null,
    facts: experience.facts,
    sources: experience.sources,
  }))
}

const kindOf = ({ kind }: Experience): MilestoneKind =>
  kind === 'conversation' || kind === 'course' ? 'step' : kind === 'certificate' ? 'credential' : 'experience'

/** Things to do in a few weeks, as the planner itself would word them. */
function actions({ specialty, route }: EditedPlan, catalog: Catalog, t: Translate): readonly Draft[] {
  const params = {
    specialty: findSpecialty(catalog, specialty)?.name ?? specialty,
    route: findRoute(catalog, route)?.name ?? route,
  }
  return (['interview', 'shadow', 'resume'] as const).map((id) => ({
    id,
    group: 'action',
    kind: 'step',
    title: t(`planning:actions.${id}.title`, params),
    detail: t(`planning:actions.${id}.detail`, params),
    stage: id === 'resume' ? 'start' : null,
    months: null,
    credential: null,
    facts: [],
    sources: [],
  }))
}

const guideSteps = ({ guide }: Catalog): readonly Draft[] =>
  guide
    .filter(({ topic }) => topic === 'steps')
    .map(({ id, title, text, facts, sources }) => ({
      id,
      group: 'guide',
      kind: 'step',
      title,
      detail: text[0] ?? '',
      stage: null,
      months: null,
      credential: null,
      facts,
      sources,
    }))

/** The entry as a step of the counselor's own that starts on a day; what takes a stated time ends that much later. */
export const stepFromLibrary = (entry: LibraryEntry, start: Day): PlanStep =>
  newStep({
    id: libraryPrefix + entry.id,
    kind: entry.kind,
    title: entry.title.slice(0, 300),
    detail: entry.detail.slice(0, 2000),
    start,
    end: entry.months === null ? start : addMonths(start, Math.ceil(entry.months)),
    credential: entry.credential,
    facts: [...entry.facts],
    sources: [...entry.sources],
  })

/** Entries that have every word of the search in their title or detail; all of them for an empty one. */
export function searchLibrary(entries: readonly LibraryEntry[], search: string): readonly LibraryEntry[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return entries.filter(({ title, detail }) => words.every((word) => folded(`${title} ${detail}`).includes(word)))
}
