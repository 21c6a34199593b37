import { sumFits, type FitTable } from './fit-table'
import { hashText, seededRandom } from './random'

/** How steady a place in the order is when the answers are not taken to the letter. */
export interface Stability {
  readonly specialty: string
  /** Best and worst rank in the middle nine tenths of the variations. */
  readonly rankRange: readonly [number, number]
  /** In how many variations it kept the rank that the answers as given put it at. */
  readonly kept: number
  /** In how many variations it came first. */
  readonly first: number
  /** In how many it came among the first three. */
  readonly firstThree: number
  readonly variations: number
  /** Specialties whose order with this one turned in at least a third of the variations: ties, for all that is known. */
  readonly tiedWith: readonly string[]
}

/** Variations tried. Their count is said beside every result; 200 settle a share to within about 7 in 100. */
export const variationCount = 200
/** Each answer moves one step up or down with this chance each way, else it stays. */
const stepChance = 0.25
const tieShare = 1 / 3

/**
 * Tries variations of the answers in which each moves by at most one step, and watches the order. The seed is the
 * intake's own answers, so the same answers always give the same result.
 */
export function stabilityOf(table: FitTable, variations: number = variationCount): Stability[] {
  const count = table.specialties.length
  const random = seededRandom(
    hashText(table.items.map(({ section, item, answer }) => `${section}.${item}=${answer}`).join(';')),
  )
  const values = new Uint8Array(table.items.length)
  const fits = new Float64Array(count)
  const ranks = Array.from({ length: count }, () => new Uint32Array(count))
  const ahead = new Uint32Array(count * count)
  for (let v = 0; v < variations; v += 1) {
    for (let i = 0; i < values.length; i += 1) values[i] = moved(table.items[i]!.answer, random())
    sumFits(table, values, fits)
    for (let s = 0; s < count; s += 1) {
      let rank = 0
      for (let other = 0; other < count; other += 1) {
        if (fits[other]! > fits[s]!) {
          rank += 1
          ahead[other * count + s]! += 1
        }
      }
      ranks[s]![rank]! += 1
    }
  }
  const now = new Float64Array(count)
  sumFits(
    table,
    table.items.map(({ answer }) => answer),
    now,
  )
  return table.specialties.map((specialty, s) => ({
    specialty,
    rankRange: middleRange(ranks[s]!, variations),
    kept: ranks[s]![now.filter((fit) => fit > now[s]!).length] ?? 0,
    first: ranks[s]![0] ?? 0,
    firstThree: (ranks[s]![0] ?? 0) + (ranks[s]![1] ?? 0) + (ranks[s]![2] ?? 0),
    variations,
    tiedWith: table.specialties.filter((_, other) => {
      if (other === s) return false
      const [upper, lower] = now[s]! >= now[other]! ? [s, other] : [other, s]
      return now[s] === now[other] || ahead[lower * count + upper]! >= variations * tieShare
    }),
  }))
}

const moved = (answer: number, chance: number): number => {
  if (chance < stepChance) return Math.max(0, answer - 1)
  return chance < 2 * stepChance ? Math.min(4, answer + 1) : answer
}

/** Ranks (from 1) between which the middle nine tenths of the variations lie. */
function middleRange(counts: Uint32Array, variations: number): [number, number] {
  const tail = variations * 0.05
  let low = 0
  let seen = counts[0]!
  while (seen <= tail) seen += counts[++low]!
  let high = counts.length - 1
  seen = counts[high]!
  while (seen <= tail) seen += counts[--high]!
  return [low + 1, high + 1]
}
