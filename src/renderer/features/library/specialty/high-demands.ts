import { itemsBySection } from '../../../../core/intake/items'
import type { Demand, Profile, Specialty } from '../../../../core/catalog/specialty'

export type DemandSection = keyof Profile
export const demandSections = ['populations', 'settings', 'activities', 'skills', 'conditions', 'values'] as const

export interface HighDemand extends Demand {
  readonly section: DemandSection
  readonly item: string
}

/** From this demand on, something is a large part of the work (4 is its heart). */
const high = 3

/** What the work asks most for, the strongest first within a section. Empty for a role without a profile. */
export function highDemands({ profile }: Specialty, section?: DemandSection): HighDemand[] {
  if (!profile) return []
  return (section ? [section] : demandSections).flatMap((name) => {
    const demands: Readonly<Record<string, Demand>> = profile[name]
    return itemsBySection[name]
      .flatMap((item) => {
        const demand = demands[item]
        return demand && demand.demand >= high ? { ...demand, section: name, item } : []
      })
      .sort((a, b) => b.demand - a.demand)
  })
}
