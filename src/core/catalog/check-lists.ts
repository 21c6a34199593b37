import type { Catalog } from './catalog'

/** One list of the catalog: the file it lives in, the word for an entry, and the key of every entry. */
export interface CatalogList {
  readonly file: string
  readonly at: string
  readonly kind: string
  readonly keys: readonly string[]
  /** May be empty: nothing names its entries. */
  readonly optional?: boolean
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)

/** Every list whose entries others may name. */
export const listsOf = (catalog: Catalog) =>
  ({
    sources: { file: 'sources.json', at: '', kind: 'source', keys: ids(catalog.sources) },
    occupations: {
      file: 'occupations.json',
      at: '',
      kind: 'occupation',
      keys: catalog.occupations.map(({ soc }) => soc),
    },
    interests: {
      file: 'occupations.json',
      at: 'interests',
      kind: 'interest profile',
      keys: catalog.occupations.flatMap(({ interests }) => interests.map(({ onetSoc }) => onetSoc)),
    },
    states: { file: 'states.json', at: '', kind: 'state', keys: catalog.states.map(({ code }) => code) },
    credentials: { file: 'credentials.json', at: '', kind: 'credential', keys: ids(catalog.credentials) },
    milestones: { file: 'pathways.json', at: 'milestones', kind: 'milestone', keys: ids(catalog.pathways.milestones) },
    routes: { file: 'pathways.json', at: 'routes', kind: 'route', keys: ids(catalog.pathways.routes) },
    experiences: { file: 'experiences.json', at: '', kind: 'experience', keys: ids(catalog.experiences) },
    organisations: { file: 'organisations.json', at: '', kind: 'organization', keys: ids(catalog.organisations) },
    guide: { file: 'guide.json', at: '', kind: 'page of the guide', keys: ids(catalog.guide), optional: true },
    forms: { file: 'forms.json', at: '', kind: 'form', keys: ids(catalog.forms), optional: true },
    specialties: { file: 'specialties', at: '', kind: 'specialty', keys: ids(catalog.specialties) },
  }) satisfies Record<string, CatalogList>

/** Values that stand in a list more than once, each named once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
]

export const specialtyFile = (id: string): string => `specialties/${id}.json`
