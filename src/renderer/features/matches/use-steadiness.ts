import { useDeferredValue, useMemo } from 'react'
import type { Intake } from '../../../core/intake/schema'
import { fitTable, stabilityOf, type FitTable, type Stability, type Weights } from '../../../core/matching'
import { useCatalog } from '../../app/catalog'

export interface Steadiness {
  readonly table: FitTable
  readonly of: ReadonlyMap<string, Stability>
}

/**
 * How far the order can be trusted: the same answers always give the same result. A changed answer re-ranks and paints
 * first; this follows in the moment after, and starts over when the next answer comes before it is done.
 */
export function useSteadiness(newest: Intake, newestWeights: Weights | null): Steadiness {
  const catalog = useCatalog()
  const intake = useDeferredValue(newest)
  const weights = useDeferredValue(newestWeights)
  return useMemo(() => {
    const table = fitTable(intake, catalog, weights ?? undefined)
    return { table, of: new Map(stabilityOf(table).map((entry) => [entry.specialty, entry])) }
  }, [intake, catalog, weights])
}
