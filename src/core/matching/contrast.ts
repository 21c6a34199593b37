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

/** One section's cells of one specialty: its demands and where the answered ones are. */
export interface Cells {
  readonly demands: Float64Array
  /** Place of the specialty's row in `demands`. */
  readonly row: number
  /** Columns answered in this section. */
  readonly answered: ArrayLike<number>
  readonly count: number
  /** The student's answers, by column. */
  readonly answers: Float64Array
}

/**
 * Writes each answered item's share of the contrast, times `scale`, into `parts` (same place as its demand) and answers
 * their sum.
 */
export function addContrast(
  { demands, row, answered, count, answers }: Cells,
  scale: number,
  parts: Float64Array,
): number {
  let mean = 0
  for (let i = 0; i < count; i += 1) mean += demands[row + answered[i]!]!
  mean /= count
  let sum = 0
  for (let i = 0; i < count; i += 1) {
    const column = answered[i]!
    const part = scale * (answers[column]! - scaleMiddle) * (demands[row + column]! - mean)
    parts[row + column] = part
    sum += part
  }
  return sum
}

/**
 * Conditions are one-sided: a demand above the student's comfort costs, comfort above the demand earns nothing.
 *
 *     c = − Σ answered max(0, dᵢ − aᵢ)² / Σ dᵢ²      in [−1, 0]
 *
 * The square makes one hard limit ("never in a prison") weigh more than several small discomforts.
 */
export function addShortfall(
  { demands, row, answered, count, answers }: Cells,
  scale: number,
  parts: Float64Array,
): number {
  let sum = 0
  for (let i = 0; i < count; i += 1) {
    const column = answered[i]!
    const gap = demands[row + column]! - answers[column]!
    if (gap <= 0) continue
    const part = -scale * gap * gap
    parts[row + column] = part
    sum += part
  }
  return sum
}
