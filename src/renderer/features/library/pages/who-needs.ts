import type { Catalog } from '../../../../core/catalog/catalog'
import { licenceLevels, type LicenceLevel, type StateLicensing } from '../../../../core/catalog/licensing'
import type { Route } from '../../../../core/catalog/pathway'
import type { Specialty } from '../../../../core/catalog/specialty'

export interface LicenceNeed {
  readonly level: LicenceLevel
  /** Routes that pass through a licence of this level. */
  readonly routes: readonly Route[]
  /** Specialties to which one of these routes leads. */
  readonly specialties: readonly Specialty[]
}

/** Which routes and specialties pass through each licence that this state gives. A level it does not give is left out. */
export function whoNeeds({ pathways, specialties }: Catalog, state: StateLicensing): LicenceNeed[] {
  return licenceLevels
    .filter((level) => state.levels[level] !== null)
    .map((level) => {
      const milestones = pathways.milestones
        .filter(({ yields, when }) => yields.licence === level && !when?.exceptStates?.includes(state.code))
        .map(({ id }) => id)
      const routes = pathways.routes.filter((route) => route.milestones.some((id) => milestones.includes(id)))
      const ids = new Set(routes.map(({ id }) => id))
      return { level, routes, specialties: specialties.filter((one) => one.routes.some((id) => ids.has(id))) }
    })
    .filter(({ routes }) => routes.length > 0)
}
