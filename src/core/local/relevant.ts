import type { Specialty } from '../catalog/specialty'
import type { LocalKnowledge } from './local'

interface Wanted {
  /** `null` where it is not known: then nothing is left out for its state. */
  readonly state: string | null
  readonly specialty: Specialty | null
}

/** What of the local knowledge fits a state and a specialty. An entry that names no state, specialty or occupation fits all. */
export function relevantLocal(local: LocalKnowledge, { state, specialty }: Wanted): LocalKnowledge {
  const inState = (entry: { readonly state: string | null }): boolean =>
    state === null || entry.state === null || entry.state === state
  const fits = ({ specialties }: { readonly specialties: readonly string[] }): boolean =>
    specialty === null || specialties.length === 0 || specialties.includes(specialty.id)
  const socs = specialty === null ? null : [specialty.occupation.soc, ...specialty.occupation.also]
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name)
  return {
    ...local,
    // Where a social work license is wanted, the accredited ones come first.
    colleges: local.colleges
      .filter(inState)
      .toSorted((a, b) => Number(b.cswe === 'accredited') - Number(a.cswe === 'accredited') || byName(a, b)),
    sites: local.sites.filter((entry) => inState(entry) && fits(entry)).toSorted(byName),
    agencies: local.agencies.filter((entry) => inState(entry) && fits(entry)).toSorted(byName),
    contacts: local.contacts.toSorted(byName),
    wages: local.wages.filter(({ soc }) => soc === null || socs === null || socs.includes(soc)).toSorted(byName),
  }
}
