import { z } from 'zod'
import { disclosureBases } from '../../core/disclosures/bases'

/**
 * The record of disclosures of one student: every copy that left the office (FERPA, 34 CFR 99.32(a)). It is kept with
 * the record for as long as the record is kept (99.32(a)(2)), so entries are added and never edited; a wrong one is
 * struck out with a reason and stays readable.
 */

const line = z.string().max(300)

export const disclosure = z.strictObject({
  id: z.uuid(),
  /** When it was entered, and by which advisor. */
  at: z.iso.datetime(),
  by: z.string().max(120),
  /** Day on which the copy left. */
  day: z.iso.date(),
  /** Id of the kind of document (`career-plan`) and its title in words, as printed. */
  document: z.string().max(80),
  title: line,
  pages: z.number().int().positive().nullable(),
  /** `own` for a paper that was handed over without Casepath. */
  way: z.enum(['printed', 'saved', 'exported', 'own']),
  /** Person or office that got it. */
  to: line,
  /** Their role or legitimate interest (99.32(a)(3)(ii)). */
  interest: line,
  purpose: line,
  basis: z.enum(disclosureBases),
  /** Struck out: why, when, by whom. The entry itself stays. */
  struck: z.strictObject({ at: z.iso.datetime(), by: z.string().max(120), reason: line }).nullable(),
})
export type Disclosure = z.infer<typeof disclosure>

/** Oldest first. */
export const disclosures = z.array(disclosure).default([])

/** What a save may make of the disclosures on disk: new ones, and strikes. None is rewritten or goes away. */
export function withoutLostDisclosures(kept: readonly Disclosure[], given: readonly Disclosure[]): Disclosure[] {
  const byId = new Map(given.map((entry) => [entry.id, entry]))
  const known = new Set(kept.map(({ id }) => id))
  return [
    ...kept.map((before) => ({ ...before, struck: before.struck ?? byId.get(before.id)?.struck ?? null })),
    ...given.filter(({ id }) => !known.has(id)),
  ]
}
