import { z } from 'zod'

/**
 * Every document there is: its id, where it stands in a list, and what it needs. Only the facts: the window, the calls
 * and the command line read these without taking in what builds the documents (`registry.ts` does that).
 */

export const documentGroups = ['student', 'class', 'office'] as const
export type DocumentGroup = (typeof documentGroups)[number]

/** `plan`: a student with a plan; `student`: a student; `either`: a student or nobody; `caseload`: the list of students; `class`: all they have; `destroyed`: the destruction list; `nothing`: none of it. */
export type DocumentNeed = 'plan' | 'student' | 'either' | 'caseload' | 'class' | 'destroyed' | 'code' | 'nothing'

export interface DocumentFacts {
  readonly group: DocumentGroup
  readonly needs: DocumentNeed
  /** The file may carry the student's name. Not where the document is about nobody, or must not say about whom. */
  readonly named: boolean
}

const student = (needs: 'plan' | 'student' | 'either', named = true): DocumentFacts => ({
  group: 'student',
  needs,
  named,
})

/** In the order in which they are listed. */
export const documentKinds = {
  'career-plan': student('plan'),
  'guardian-copy': student('plan'),
  'match-report': student('student'),
  'specialty-comparison': student('student'),
  'route-comparison': student('student'),
  'follow-up': student('plan'),
  summary: student('student'),
  reminder: student('plan'),
  'disclosure-record': student('student'),
  'redacted-plan': student('plan', false),
  'state-form': student('student'),
  'intake-form': student('either'),
  'caseload-list': { group: 'class', needs: 'caseload', named: false },
  'year-binder': { group: 'class', needs: 'class', named: false },
  method: { group: 'office', needs: 'nothing', named: false },
  'destruction-list': { group: 'office', needs: 'destroyed', named: false },
  'recovery-sheet': { group: 'office', needs: 'code', named: false },
} as const satisfies Record<string, DocumentFacts>

export type DocumentId = keyof typeof documentKinds
export const documentIds = Object.keys(documentKinds) as DocumentId[]
export const documentId = z.enum(documentIds as [DocumentId, ...DocumentId[]])
export const factsOf = (id: DocumentId): DocumentFacts => documentKinds[id]

export const signers = ['student', 'guardian', 'counselor'] as const
export type Signer = (typeof signers)[number]

/** Whether the school's logo may stand on it: a sample in which nobody is to be recognized must not show the school. */
export const takesLogo = (id: DocumentId): boolean => id !== 'redacted-plan'

const catalogId = z.string().max(80)

/** What may be chosen for one copy. What a document has no use for is passed over; what is left out has a usual value. */
export const documentOptions = z.strictObject({
  /** Those to compare; else the ones that fit best. */
  specialties: z.array(catalogId).min(2).max(3).optional(),
  /** The specialty whose routes are compared; else the chosen one, else the one that fits best. */
  specialty: catalogId.optional(),
  /** Whose signature a reminder asks for; else the guardian's. */
  missing: z.array(z.enum(signers)).min(1).max(3).optional(),
  /** Day by which the paper is asked back. */
  returnBy: z.iso.date().optional(),
  /** Which plan document; else that of the student's state. */
  form: catalogId.optional(),
  /** An intake form for a student without the answers, to be filled in again. */
  blank: z.boolean().optional(),
  /** Language of this copy; else the program's. */
  language: z.enum(['en', 'es']).optional(),
  /** Size of print of this copy; else as the settings say. */
  printSize: z.enum(['usual', 'large']).optional(),
  /** What the recovery sheet is about. It is printed and kept nowhere. */
  recoveryCode: z.string().max(100).optional(),
})
export type DocumentOptions = z.infer<typeof documentOptions>
