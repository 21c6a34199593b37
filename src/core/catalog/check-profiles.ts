import type { Catalog, CatalogProblem } from './catalog'
import { specialtyFile } from './check-lists'
import { riasecLetters } from '../intake/items'

/** Profiles where they belong, and published high points that agree with the scores beside them. */
export function checkProfiles(catalog: Catalog): CatalogProblem[] {
  const specialties = catalog.specialties.flatMap(({ id, kind, profile }) => {
    const file = specialtyFile(id)
    if (kind === 'entry' && profile === undefined)
      return [{ file, path: 'profile', reason: 'an entry specialty needs a profile to be matched' }]
    if (kind === 'advancement' && profile !== undefined)
      return [{ file, path: 'profile', reason: 'an advancement role is not matched and has no profile' }]
    return []
  })
  const interests = catalog.occupations.flatMap((occupation) =>
    occupation.interests.flatMap(({ onetSoc, scores, highPoints }) => {
      const byScore = riasecLetters.toSorted((a, b) => scores[b] - scores[a]).join('')
      if (byScore.startsWith(highPoints)) return []
      const reason = `high points ${highPoints} do not agree with the order of the scores, ${byScore}`
      return [{ file: 'occupations.json', path: `${occupation.soc}.interests.${onetSoc}.highPoints`, reason }]
    }),
  )
  return [...specialties, ...interests]
}
