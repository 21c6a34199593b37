import { entrySpecialties, interestProfileOf } from '../../catalog/lookup'
import { ratedSections } from '../../intake/items'
import type { MethodSection } from './index'
import { headed, paragraph } from './parts'

/** Where the demands come from, counted in the catalog that is in use. */
export const demands: MethodSection = ({ catalog }, t) => {
  const specialties = entrySpecialties(catalog)
  const asked = specialties.flatMap(({ profile }) =>
    ratedSections.flatMap((section) => Object.values(profile[section])),
  )
  const sourced = asked.filter((entry) => entry.source !== undefined)
  const profiles = specialties.filter((specialty) => interestProfileOf(catalog, specialty) !== null)
  return [
    headed('demands', t),
    paragraph(
      t('method:demands.counts', { specialties: specialties.length, demands: asked.length, sourced: sourced.length }),
    ),
    paragraph(t('method:demands.judged')),
    paragraph(t('method:demands.interests', { profiles: profiles.length, specialties: specialties.length })),
  ]
}
