import type { RatedSection } from '../intake/items'
import type { Message } from '../message'
import type { InterestFit } from './riasec'

/** The sections that make up a fit. */
export const scoredSections = [
  'populations',
  'settings',
  'activities',
  'skills',
  'riasec',
  'values',
  'conditions',
] as const satisfies readonly (RatedSection | 'riasec')[]
export type ScoredSection = (typeof scoredSections)[number]

/** Share of each section in the fit; only their proportions matter. */
export type Weights = Readonly<Record<ScoredSection, number>>

export const bands = ['strong', 'good', 'possible', 'unlikely'] as const
export type Band = (typeof bands)[number]

/** What one answer adds to or takes from a fit, in fit points. All contributions of a match sum to `fit − 50`. */
export interface Contribution {
  readonly section: ScoredSection
  /** Intake item, or one of the six interest letters. */
  readonly item: string
  readonly points: number
  /** The student's answer: 0–4, or the raw interest score. */
  readonly answer: number
  /** What the work asks for: 0–4, or the occupation's interest score 1–7. */
  readonly demand: number
}

/** How one section reads for one specialty. */
export interface SectionScore {
  readonly section: ScoredSection
  /** −1 … 1; 0 when the section is not read. */
  readonly score: number
  /** Answered items of all items of the section. */
  readonly answered: number
  readonly items: number
  /** Share of the fit that this section carries, 0–1; 0 when it is not read. */
  readonly weight: number
  /** Why it is not read: too few answers, not asked, too flat, or no published profile. */
  readonly unread: 'not-asked' | 'too-few' | 'too-flat' | 'no-profile' | null
}

/**
 * How the interest section reads for one specialty, in published terms: the class of Pearson's r, or Iachan's M of the two
 * letter codes, 0–28, where only a code is known.
 */
export type InterestReading =
  | { readonly kind: 'scores'; readonly r: number; readonly fit: InterestFit }
  | { readonly kind: 'code'; readonly m: number; readonly student: string; readonly occupation: string }

export const reachStatuses = ['on-track', 'more-schooling', 'not-open'] as const
export type ReachStatus = (typeof reachStatuses)[number]

/** Whether the way is open, apart from whether it fits. Each reason says what would open it. */
export interface Reach {
  readonly status: ReachStatus
  readonly reasons: readonly Message[]
}

export interface Match {
  readonly specialty: string
  /** 1 for the best fit. Equal fits share a rank. */
  readonly rank: number
  /** 0–100, 50 neutral. */
  readonly fit: number
  readonly band: Band
  readonly reach: Reach
  /** Share of the intake (by weight) that stands behind the fit, 0–1. */
  readonly coverage: number
  readonly sections: readonly SectionScore[]
  /** `null` where the interest section is not read: `sections` says why. */
  readonly interests: InterestReading | null
  /** Every item that moved the fit, largest effect first. */
  readonly contributions: readonly Contribution[]
}
