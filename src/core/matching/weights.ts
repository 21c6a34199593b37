import { bands, type Band, type Weights } from './types'

/**
 * Share of each section in the fit. Whom one helps and what one does all day come first: they are what the specialties
 * differ in most. Interest letters count less than in general career guidance because all seventeen are social
 * occupations with similar letters. The counselor may change the weights; changed ones are saved and printed.
 */
export const defaultWeights: Weights = {
  populations: 0.25,
  activities: 0.25,
  settings: 0.15,
  skills: 0.1,
  riasec: 0.1,
  conditions: 0.1,
  values: 0.05,
}

/** Lowest fit of each band; 50 is neutral, and a little below it is still no word against a specialty. */
export const bandFloor: Readonly<Record<Band, number>> = { strong: 68, good: 60, possible: 45, unlikely: 0 }

export const bandOf = (fit: number): Band => bands.find((band) => fit >= bandFloor[band]) ?? 'unlikely'
