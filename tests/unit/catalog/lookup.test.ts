import { describe, expect, it } from 'vitest'
import * as lookup from '../../../src/core/catalog/lookup'
import { entrySpecialties as entryIds } from '../../../src/core/intake/items'
import { loadCatalog } from '../../../src/node/catalog/load-catalog'
import { catalogFolder, changed, the } from './support'

const { catalog } = await loadCatalog(catalogFolder)

describe('finding things in the catalog', () => {
  it('finds every entry under its own id, as the very same object', () => {
    for (const entry of catalog.specialties) expect(lookup.findSpecialty(catalog, entry.id)).toBe(entry)
    for (const entry of catalog.occupations) expect(lookup.findOccupation(catalog, entry.soc)).toBe(entry)
    for (const entry of catalog.states) expect(lookup.stateLicensingOf(catalog, entry.code)).toBe(entry)
    for (const entry of catalog.credentials) expect(lookup.findCredential(catalog, entry.id)).toBe(entry)
    for (const entry of catalog.experiences) expect(lookup.findExperience(catalog, entry.id)).toBe(entry)
    for (const entry of catalog.organisations) expect(lookup.findOrganisation(catalog, entry.id)).toBe(entry)
    for (const entry of catalog.pathways.milestones) expect(lookup.findMilestone(catalog, entry.id)).toBe(entry)
    for (const entry of catalog.pathways.routes) expect(lookup.findRoute(catalog, entry.id)).toBe(entry)
    for (const entry of catalog.sources) expect(lookup.sourceOf(catalog, entry.id)).toBe(entry)
  })

  it('answers null for what the catalog does not know', () => {
    const finders = [
      lookup.findSpecialty,
      lookup.findOccupation,
      lookup.stateLicensingOf,
      lookup.findCredential,
      lookup.findExperience,
      lookup.findOrganisation,
      lookup.findMilestone,
      lookup.findRoute,
      lookup.sourceOf,
    ]
    // `constructor` is a key of every plain object: an index that is one would find it.
    for (const find of finders) for (const id of ['no-such-id', '', 'constructor']) expect(find(catalog, id)).toBeNull()
  })

  it('matches students against the entry specialties alone, each with its profile', () => {
    const entry = lookup.entrySpecialties(catalog)
    expect(entry.map(({ id }) => id)).toEqual([...entryIds])
    expect(entry.every(({ profile }) => profile.populations.teens.reason.length > 0)).toBe(true)
  })

  it('finds the interest profile that a specialty names, also inside another occupation', () => {
    const forensic = the(catalog.specialties, ({ id }) => id === 'forensic', 'forensic')
    expect(forensic.occupation.soc).toBe('21-1029')
    expect(lookup.interestProfileOf(catalog, forensic)?.onetSoc).toBe('21-1092.00')
    for (const specialty of catalog.specialties) expect(lookup.interestProfileOf(catalog, specialty)).not.toBeNull()
  })

  it('answers null where no profile is published', () => {
    const specialty = the(catalog.specialties, ({ id }) => id === 'forensic', 'forensic')
    expect(lookup.interestProfileOf(catalog, { ...specialty, riasec: { onetSoc: '21-1029.00' } })).toBeNull()
  })

  it('keeps the answers of two catalogs apart', async () => {
    const other = await changed((copy) => {
      the(copy.credentials, ({ id }) => id === 'ccm', 'ccm').name = 'Another name'
    })
    expect(lookup.findCredential(other, 'ccm')?.name).toBe('Another name')
    expect(lookup.findCredential(catalog, 'ccm')?.name).toBe('Certified Case Manager')
  })

  it('indexes a catalog once, however often it is asked', () => {
    expect(lookup.entrySpecialties(catalog)).toBe(lookup.entrySpecialties(catalog))
  })

  it('takes the first of two with one id', async () => {
    const doubled = await changed(({ sources }) => {
      sources.push({ ...the(sources, ({ id }) => id === 'd0', 'd0'), title: 'A second d0' })
    })
    expect(lookup.sourceOf(doubled, 'd0')?.title).not.toBe('A second d0')
  })
})
