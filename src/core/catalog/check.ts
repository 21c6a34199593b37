import type { Catalog, CatalogProblem } from './catalog'
import { checkDuplicates } from './check-duplicates'
import { checkLicensing } from './check-licensing'
import { checkOutlook } from './check-outlook'
import { checkPathways } from './check-pathways'
import { checkPay } from './check-pay'
import { checkProfiles } from './check-profiles'
import { checkReferences } from './check-references'
import { checkSources } from './check-sources'

const checks: readonly ((catalog: Catalog) => CatalogProblem[])[] = [
  checkDuplicates,
  checkReferences,
  checkProfiles,
  checkPathways,
  checkPay,
  checkOutlook,
  checkLicensing,
  checkSources,
]

/**
 * Holds the files of a catalog against each other and its figures against arithmetic: what a schema of one file cannot
 * see. Pure; an empty list means that nothing was found wrong. Paths name entries by id rather than by position.
 * A list that is empty is one problem, and nothing is said of the references into it: its file has failed already.
 */
export function checkCatalog(catalog: Catalog): CatalogProblem[] {
  return checks.flatMap((check) => check(catalog))
}
