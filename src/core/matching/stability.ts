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
  const given = placesOf(now)
  for (let v = 0; v < variations; v += 1) {
    for (let i = 0; i < values.length; i += 1) values[i] = moved(table.items[i]!.answer, random())
    sumFits(table, values, fits)
    const places = placesOf(fits, ahead)
    for (let s = 0; s < count; s += 1) {
      const [first, last] = [places.best[s]!, places.worst[s]!]
      best[s]![first]! += 1
      worst[s]![last]! += 1
      if (last === 0) alone[s]! += 1
      if (first === given.best[s] && last === given.worst[s]) kept[s]! += 1
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

/**
 * How many share the first place for all that is known: the first, and those that follow it one by one and are too close
 * to call with it. `ranked` are ids in order of rank.
 */
export function levelWithFirst(ranked: readonly string[], stabilities: readonly Stability[]): number {
  const tied = stabilities.find(({ specialty }) => specialty === ranked[0])?.tiedWith ?? []
  const after = ranked.slice(1).findIndex((id) => !tied.includes(id))
  return after === -1 ? ranked.length : after + 1
}

const histograms = (count: number): Uint32Array[] => Array.from({ length: count }, () => new Uint32Array(count))

/** Fits no further apart than this, in fit points, are level: rounding is not a difference. */
const levelWithin = 1e-9
const isLevel = (a: number, b: number): boolean => Math.abs(a - b) <= levelWithin

/**
 * How many are ahead of each, and how many are ahead or level, every pair looked at once. Where `ahead` is given, each
 * pair with a leader is counted there, `[leader · count + other]`.
 */
function placesOf(fits: Float64Array, ahead?: Uint32Array): { readonly best: Uint8Array; readonly worst: Uint8Array } {
  const count = fits.length
  const best = new Uint8Array(count)
  const worst = new Uint8Array(count)
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const lead = fits[a]! - fits[b]!
      if (ahead && lead !== 0) ahead[lead > 0 ? a * count + b : b * count + a]! += 1
      if (lead > levelWithin) {
        best[b]! += 1
        worst[b]! += 1
      } else if (lead < -levelWithin) {
        best[a]! += 1
        worst[a]! += 1
      } else {
        worst[a]! += 1
        worst[b]! += 1
      }
    }
  return { best, worst }
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
