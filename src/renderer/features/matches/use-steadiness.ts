import { useMemo } from 'react'
import type { Intake } from '../../../core/intake/schema'
import { fitTable, stabilityOf, type FitTable, type Stability, type Weights } from '../../../core/matching'
import { useCatalog } from '../../app/catalog'

export interface Steadiness {
  readonly table: FitTable
  readonly of: ReadonlyMap<string, Stability>
}

/** How far the order can be trusted: the same answers always give the same result. */
export function useSteadiness(intake: Intake, weights: Weights | null): Steadiness {
  const catalog = useCatalog()
  return useMemo(() => {
    const table = fitTable(intake, catalog, weights ?? undefined)
    return { table, of: new Map(stabilityOf(table).map((entry) => [entry.specialty, entry])) }
  }, [intake, catalog, weights])
}
