import { defaultWeights, scoredSections, type ScoredSection, type Weights } from '../../../core/matching'
import type { StudentRecord } from '../../../shared/record'

/** What a counselor may decide about matches, as pure changes of the record. */

/** Who decides, and when: kept with each decision. */
export interface Decider {
  readonly by: string
  readonly at: string
}

export function setAside(record: StudentRecord, specialty: string, reason: string, { by, at }: Decider): StudentRecord {
  return {
    ...record,
    pinned: record.pinned.filter((id) => id !== specialty),
    setAside: [
      ...record.setAside.filter((entry) => entry.specialty !== specialty),
      { specialty, reason: reason.trim(), at, by },
    ],
  }
}

export const bringBack = (record: StudentRecord, specialty: string): StudentRecord => ({
  ...record,
  setAside: record.setAside.filter((entry) => entry.specialty !== specialty),
})

export const togglePin = (record: StudentRecord, specialty: string): StudentRecord => ({
  ...record,
  pinned: record.pinned.includes(specialty)
    ? record.pinned.filter((id) => id !== specialty)
    : [...record.pinned, specialty],
})

/** Sets one section's weight; weights equal to the defaults are not kept, so that they are not printed as changed. */
export function setWeight(record: StudentRecord, section: ScoredSection, weight: number): StudentRecord {
  const weights = { ...(record.weights ?? defaultWeights), [section]: weight }
  return { ...record, weights: isDefault(weights) ? null : weights }
}

const isDefault = (weights: Weights): boolean =>
  scoredSections.every((section) => Math.abs(weights[section] - defaultWeights[section]) < 1e-9)
