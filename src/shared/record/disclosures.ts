import { z } from 'zod'

/**
 * The record of disclosures of one student: every copy that left the office (FERPA, 34 CFR 99.32(a)). It is kept with
 * the record for as long as the record is kept (99.32(a)(2)), so entries are added and never edited; a wrong one is
 * struck out with a reason and stays readable.
 */

/** Why a copy may leave without the parent's or student's consent: the paragraphs of 34 CFR 99.31(a) a school meets. */
export const recordedBases = [
  /** 99.31(a)(2): a school where the student seeks or intends to enroll. */
  'other-school',
  /** 99.31(a)(3): audit, evaluation and enforcement by named federal and state authorities. */
  'audit',
  /** 99.31(a)(4): aid the student has applied for or received. */
  'financial-aid',
  /** 99.31(a)(6): studies for the school. */
  'study',
  /** 99.31(a)(7): accrediting organizations. */
  'accreditation',
  /** 99.31(a)(9): a court order or subpoena. */
  'court-order',
  /** 99.31(a)(10): a health or safety emergency. */
  'emergency',
  'other',
] as const

/** Who needs no entry: 34 CFR 99.32(d)(1) to (4). They are noted all the same, in a list of their own. */
export const exemptBases = [
  /** (d)(1): the parent or the eligible student. */
  'student-or-parent',
  /** (d)(2): a school official with a legitimate educational interest (99.31(a)(1)). */
  'school-official',
  /** (d)(3): a party with the written consent of the parent or eligible student. */
  'consent',
  /** (d)(4): a party that seeks directory information. */
  'directory',
] as const

export const disclosureBases = [...recordedBases, ...exemptBases] as const
export type DisclosureBasis = (typeof disclosureBases)[number]

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

export const isExempt = (basis: DisclosureBasis): boolean => (exemptBases as readonly string[]).includes(basis)
