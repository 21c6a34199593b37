import { sumFits, type FitTable } from './fit-table'
import { hashText, seededRandom } from './random'

/** How steady a place in the order is when the answers are not taken to the letter. */
export interface Stability {
  readonly specialty: string
  /** Best and worst rank in the middle nine tenths of the variations. */
  readonly rankRange: readonly [number, number]
  /** In how many variations it kept the rank that the answers as given put it at. */
  readonly kept: number
  /** In how many variations it came first, ahead of every other. */
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
  // Level fits share a place: it reaches from the first to the last of them.
  const [best, worst] = [histograms(count), histograms(count)]
  const alone = new Uint32Array(count)
  const kept = new Uint32Array(count)
  const ahead = new Uint32Array(count * count)
  const now = new Float64Array(count)
  sumFits(
    table,
    table.items.map(({ answer }) => answer),
    now,
  )
  for (let v = 0; v < variations; v += 1) {
    for (let i = 0; i < values.length; i += 1) values[i] = moved(table.items[i]!.answer, random())
    sumFits(table, values, fits)
    for (let s = 0; s < count; s += 1) {
      for (let other = 0; other < count; other += 1) if (fits[other]! > fits[s]!) ahead[other * count + s]! += 1
      const place = placeOf(fits, s)
      const given = placeOf(now, s)
      best[s]![place.best]! += 1
      worst[s]![place.worst]! += 1
      if (place.worst === 0) alone[s]! += 1
      if (place.best === given.best && place.worst === given.worst) kept[s]! += 1
    }
  }
  return table.specialties.map((specialty, s) => ({
    specialty,
    rankRange: [lowestOf(best[s]!, variations), highestOf(worst[s]!, variations)],
    kept: kept[s]!,
    first: alone[s]!,
    firstThree: best[s]![0]! + best[s]![1]! + best[s]![2]!,
    variations,
    tiedWith: table.specialties.filter((_, other) => {
      if (other === s) return false
      const [upper, lower] = now[s]! >= now[other]! ? [s, other] : [other, s]
      return isLevel(now[s]!, now[other]!) || ahead[lower * count + upper]! >= variations * tieShare
    }),
  }))
}

const histograms = (count: number): Uint32Array[] => Array.from({ length: count }, () => new Uint32Array(count))

/** Rounding is not a difference. */
const isLevel = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9

/** How many are ahead of one, and how many are ahead or level. */
function placeOf(fits: Float64Array, s: number): { readonly best: number; readonly worst: number } {
  let best = 0
  let level = 0
  for (let other = 0; other < fits.length; other += 1) {
    if (other === s) continue
    if (isLevel(fits[other]!, fits[s]!)) level += 1
    else if (fits[other]! > fits[s]!) best += 1
  }
  return { best, worst: best + level }
}

const moved = (answer: number, chance: number): number => {
  if (chance < stepChance) return Math.max(0, answer - 1)
  return chance < 2 * stepChance ? Math.min(4, answer + 1) : answer
}

/** Rank (from 1) below which lie less than a twentieth of the variations: the near end of the middle nine tenths. */
function lowestOf(counts: Uint32Array, variations: number): number {
  let rank = 0
  for (let seen = counts[0]!; seen <= variations * 0.05; seen += counts[++rank]!);
  return rank + 1
}

/** The far end of the middle nine tenths. */
function highestOf(counts: Uint32Array, variations: number): number {
  let rank = counts.length - 1
  for (let seen = counts[rank]!; seen <= variations * 0.05; seen += counts[--rank]!);
  return rank + 1
}
