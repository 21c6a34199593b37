import type { DemandVector, Part, SectionReading } from './contrast'

/**
 * Conditions are one-sided: a demand above the student's comfort costs, comfort above the demand earns nothing.
 *
 *     c = − Σ answered max(0, dᵢ − aᵢ)² / Σ dᵢ²      in [−1, 0]
 *
 * The square makes one hard limit ("never in a prison") weigh more than several small discomforts.
 * Read from the first answer on: each condition speaks for itself.
 */
export function shortfall(answers: Readonly<Record<string, number>>, vector: DemandVector): SectionReading {
  let largest = 0
  let asked = 0
  let known = 0
  let score = 0
  const parts: Part[] = []
  for (let i = 0; i < vector.items.length; i += 1) largest += vector.demands[i]! ** 2
  for (let i = 0; i < vector.items.length; i += 1) {
    const item = vector.items[i]!
    const answer = answers[item]
    if (answer === undefined) continue
    asked += 1
    const demand = vector.demands[i]!
    known += demand ** 2
    const gap = Math.max(0, demand - answer)
    const part = gap === 0 ? 0 : -(gap ** 2) / largest
    score += part
    parts.push({ item, answer, demand, score: part })
  }
  return { score, parts, answered: asked, covered: largest === 0 ? 1 : known / largest }
}
