import { useMemo } from 'react'
import type { Intake } from '../../../core/intake/schema'
import { matchStudent } from '../../../core/matching'
import type { Match, Weights } from '../../../core/matching/types'
import { useCatalog } from '../../app/catalog'

/** The ranking for these answers and weights, worked out in the window: moving a slider re-ranks at once. */
export function useMatches(intake: Intake, weights: Weights | null): readonly Match[] {
  const catalog = useCatalog()
  return useMemo(() => matchStudent(intake, catalog, { weights }), [intake, catalog, weights])
}
