import type { Catalog, CatalogProblem } from './catalog'
import { listsOf, repeated, specialtyFile, type CatalogList } from './check-lists'
import type { Specialty } from './specialty'

/** Ids that name nothing in the catalog, and lists that name one thing twice. */
export function checkReferences(catalog: Catalog): CatalogProblem[] {
  const lists = listsOf(catalog)
  const shared = [
    ...catalog.credentials.flatMap(({ id, appliesTo }) =>
      refer('credentials.json', `${id}.appliesTo`, appliesTo, lists.specialties),
    ),
    ...catalog.experiences.flatMap(({ id, specialties }) =>
      refer('experiences.json', `${id}.specialties`, specialties, lists.specialties),
    ),
    ...catalog.organisations.flatMap(({ id, specialties }) =>
      refer('organisations.json', `${id}.specialties`, specialties, lists.specialties),
    ),
    ...catalog.guide.flatMap(({ id, occupations }) =>
      refer('guide.json', `${id}.occupations`, occupations, lists.occupations),
    ),
    ...catalog.forms.flatMap(({ id, state, fields }) => [
      ...refer('forms.json', `${id}.state`, [state], lists.states),
      ...repeated(fields.map((field) => field.id)).map((field) => ({
        file: 'forms.json',
        path: `${id}.fields`,
        reason: `two fields have the id "${field}"`,
      })),
    ]),
    ...catalog.pathways.routes.flatMap(({ id, milestones }) =>
      refer('pathways.json', `routes.${id}.milestones`, milestones, lists.milestones),
    ),
    ...catalog.pathways.milestones.flatMap(({ id, within, insteadOf, after, yields, when }) => {
      const at = (path: string) => `milestones.${id}.${path}`
      return [
        ...refer('pathways.json', at('after.allOf'), after.allOf, lists.milestones),
        ...refer('pathways.json', at('after.oneOf'), after.oneOf, lists.milestones),
        ...refer('pathways.json', at('after.ifPlanned'), after.ifPlanned, lists.milestones),
        ...refer('pathways.json', at('within'), optional(within), lists.milestones),
        ...refer('pathways.json', at('insteadOf'), optional(insteadOf), lists.milestones),
        ...refer('pathways.json', at('when.exceptStates'), when?.exceptStates ?? [], lists.states),
        ...refer('pathways.json', at('yields.credential'), optional(yields.credential), lists.credentials),
        ...refer('pathways.json', at('when.specialties'), when?.specialties ?? [], lists.specialties),
      ]
    }),
  ]
  return [...shared, ...catalog.specialties.flatMap((specialty) => referencesOf(specialty, lists))]
}

function referencesOf(specialty: Specialty, lists: ReturnType<typeof listsOf>): CatalogProblem[] {
  const file = specialtyFile(specialty.id)
  const neighbours = specialty.neighbours.map((neighbour) => neighbour.specialty)
  return [
    ...refer(file, 'credentials', specialty.credentials, lists.credentials),
    ...refer(file, 'routes', specialty.routes, lists.routes),
    ...refer(file, 'experiences', specialty.experiences, lists.experiences),
    ...refer(file, 'organisations', specialty.organisations, lists.organisations),
    ...refer(file, 'neighbours', neighbours, lists.specialties),
    ...(neighbours.includes(specialty.id)
      ? [{ file, path: 'neighbours', reason: 'names itself as its neighbor' }]
      : []),
    ...refer(file, 'requirements.licence', optional(specialty.requirements.licence), lists.credentials),
    ...refer(file, 'occupation.soc', [specialty.occupation.soc], lists.occupations),
    ...refer(file, 'occupation.also', specialty.occupation.also, lists.occupations),
    ...refer(file, 'riasec.onetSoc', [specialty.riasec.onetSoc], lists.interests),
  ]
}

function refer(file: string, path: string, named: readonly string[], { kind, keys }: CatalogList): CatalogProblem[] {
  const twice = repeated(named).map((key) => ({ file, path, reason: `names "${key}" twice` }))
  if (keys.length === 0) return twice
  const unknown = named.filter((key) => !keys.includes(key))
  return [...twice, ...unknown.map((key) => ({ file, path, reason: `there is no ${kind} "${key}"` }))]
}

const optional = (value: string | undefined): string[] => (value === undefined ? [] : [value])
