/** Which local entries belong to a page of the library. Pure; every answer is a part of the local knowledge. */
import type { Credential } from '../catalog/credential'
import type { Occupation } from '../catalog/occupation'
import type { Specialty } from '../catalog/specialty'
import type { LocalKnowledge } from './local'
import { relevantLocal } from './relevant'

/** Places to try the work, agencies that do it, and what it pays here. */
export function localOfSpecialty(local: LocalKnowledge, specialty: Specialty): Partial<LocalKnowledge> {
  const { sites, agencies, wages } = relevantLocal(local, { state: null, specialty })
  return { sites, agencies, wages: wages.filter(({ soc }) => soc !== null) }
}

/** What stands in this state: an entry that names no state belongs to none. */
export function localOfState(local: LocalKnowledge, code: string): Partial<LocalKnowledge> {
  const here = ({ state }: { readonly state: string | null }) => state === code
  return {
    colleges: local.colleges.filter(here),
    sites: local.sites.filter(here),
    agencies: local.agencies.filter(here),
  }
}

/** Colleges whose social work programs count, for a credential that asks for such a degree. */
export function localOfCredential(local: LocalKnowledge, { eligibility }: Credential): Partial<LocalKnowledge> {
  const asksForIt = eligibility.some(({ degree }) => /\b(?:BSW|MSW|CSWE)\b/.test(degree ?? ''))
  return asksForIt
    ? { colleges: local.colleges.filter(({ cswe }) => cswe === 'accredited' || cswe === 'candidate') }
    : {}
}

/** Local pay of this occupation. */
export const localOfOccupation = (local: LocalKnowledge, { soc }: Occupation): Partial<LocalKnowledge> => ({
  wages: local.wages.filter((wage) => wage.soc === soc),
})
