import type { Catalog } from '../catalog/catalog'
import type { Intake } from '../intake/schema'
import { fitTable } from './fit-table'
import type { Match, Weights } from './types'
import { whatWouldChange, type WhatWouldChange } from './what-would-change'

interface AlternativeInput {
  readonly intake: Intake
  readonly catalog: Catalog
  /** `null` for the default weights. */
  readonly weights: Weights | null
  /** The ranking under the same weights, best first. */
  readonly matches: readonly Match[]
  /** The specialty that was chosen. */
  readonly specialty: string
}

/**
 * What to say of a choice: where the chosen specialty comes first, the fewest answers that would put the next best one
 * in its place; where it does not, the fewest that would bring it to the top. `null` where there is no ranking to speak
 * of, or where the choice stands outside it.
 */
export function alternativeTo({
  intake,
  catalog,
  weights,
  matches,
  specialty,
}: AlternativeInput): WhatWouldChange | null {
  const chosen = matches.find((match) => match.specialty === specialty)
  // Without answers every fit is 50 and every order is right.
  if (!chosen || chosen.coverage === 0) return null
  const about = chosen.rank === 1 ? matches.find((match) => match.specialty !== specialty) : chosen
  if (!about) return null
  return whatWouldChange(fitTable(intake, catalog, weights ?? undefined), about.specialty)
}
