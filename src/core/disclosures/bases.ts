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
const exemptBases = [
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

export const isExempt = (basis: DisclosureBasis): boolean => (exemptBases as readonly string[]).includes(basis)
