/**
 * The contrast of one section: how much more a student likes (or can do) what the work asks for than what it does not.
 *
 * With answers aᵢ on 0–4, demands dᵢ, their mean d̄ over the whole section and d̄ₐ over the answered items:
 *
 *     c = Σ answered (aᵢ − 2)(dᵢ − d̄ₐ) / (4 · Σ dᵢ>d̄ (dᵢ − d̄))      in [−1, 1]
 *
 * Because Σ (dᵢ − d̄ₐ) = 0 over the answered items, the 2 changes nothing in the sum: it is the middle of the scale, taken
 * off so that each item's part has the sign of what the student said. Unanswered items pull toward neutral; the same
 * amount added to every answer changes nothing.
 */

/** Middle of the 0–4 answer scale: "unsure", "some". */
export const scaleMiddle = 2
export const scaleMaximum = 4
/** Below this many answers a section is not read: two answers show a preference between two things, not a profile. */
export const fewestAnswers = 3

/** What one specialty asks for in one section, prepared once. */
export interface DemandVector {
  readonly items: readonly string[]
  readonly demands: readonly number[]
  /** Mean demand over the whole section. */
  readonly mean: number
  /** 4 · Σ over dᵢ > d̄ of (dᵢ − d̄): the largest contrast any answers can reach. 0 where all demands are equal. */
  readonly norm: number
  /** Σ |dᵢ − d̄|: what there is to know about this section. */
  readonly spread: number
}

export function demandVector(demands: Readonly<Record<string, { readonly demand: number }>>, items: readonly string[]): DemandVector {
  const values = items.map((item) => demands[item]?.demand ?? 0)
  const mean = values.reduce((sum, d) => sum + d, 0) / values.length
  const above = values.reduce((sum, d) => sum + Math.max(0, d - mean), 0)
  return { items, demands: values, mean, norm: scaleMaximum * above, spread: values.reduce((sum, d) => sum + Math.abs(d - mean), 0) }
}

/** One answered item's exact share of a section's score. */
export interface Part {
  readonly item: string
  readonly answer: number
  readonly demand: number
  readonly score: number
}

export interface SectionReading {
  /** Σ of the parts, −1 … 1. */
  readonly score: number
  readonly parts: readonly Part[]
  readonly answered: number
  /** Share of what there is to know that the answers cover, 0–1. */
  readonly covered: number
}

/** The contrast of a section with its exact parts. */
export function contrast(answers: Readonly<Record<string, number>>, vector: DemandVector): SectionReading {
  let sum = 0
  let answered = 0
  let known = 0
  for (let i = 0; i < vector.items.length; i += 1) {
    if (answers[vector.items[i]!] === undefined) continue
    answered += 1
    sum += vector.demands[i]!
    known += Math.abs(vector.demands[i]! - vector.mean)
  }
  if (answered === 0 || vector.norm === 0) return { score: 0, parts: [], answered, covered: 0 }
  const mean = sum / answered
  let score = 0
  const parts: Part[] = []
  for (let i = 0; i < vector.items.length; i += 1) {
    const item = vector.items[i]!
    const answer = answers[item]
    if (answer === undefined) continue
    const demand = vector.demands[i]!
    const part = ((answer - scaleMiddle) * (demand - mean)) / vector.norm
    score += part
    parts.push({ item, answer, demand, score: part })
  }
  return { score, parts, answered, covered: known / vector.spread }
}
