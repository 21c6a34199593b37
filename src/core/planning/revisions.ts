/**
 * Printed and signed plans as they were, for good. A revision keeps the plan, to be opened and compared, and the
 * document that was printed, to be printed again: later catalogs, texts and matches do not reach it.
 */
import { z } from 'zod'
import type { DocumentModel } from '../documents/model'
import type { Message } from '../message'
import { editedPlan, type EditedPlan } from './edited-plan'
import { mergePlans } from './merge'

export const revisionReasons = ['printed', 'signed'] as const

/**
 * The document model as plain data. Its shape is the printer's concern; here it only has to come back as it went in,
 * so it is checked to be a document at all and kept as it is.
 */
const printedDocument = z
  .looseObject({ info: z.looseObject({ title: z.string(), date: z.iso.date() }), sections: z.array(z.json()) })
  .transform((value) => value as unknown as DocumentModel)

export const planRevision = z.strictObject({
  /** 1 for the first; revisions are never taken out, so no number is used twice. */
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  by: z.string().max(200),
  reason: z.enum(revisionReasons),
  /** Day the document is dated by. */
  documentDate: z.iso.date(),
  plan: editedPlan,
  /** What was printed, matches and all, before anyone drew it: equal documents give equal bytes. */
  document: printedDocument,
})
export type PlanRevision = z.infer<typeof planRevision>

/** All revisions of one student's plan, oldest first. */
export const planRevisions = z
  .array(planRevision)
  .max(500)
  .refine((list) => list.every(({ number }, i) => i === 0 || number > list[i - 1]!.number), {
    message: 'revision numbers must rise',
  })

export interface NewRevision {
  readonly at: string
  readonly by: string
  readonly reason: PlanRevision['reason']
  readonly plan: EditedPlan
  readonly document: DocumentModel
}

/**
 * The list with one more revision. Printing what the last revision already holds adds none: the same paper twice is one
 * revision. A signature always counts, and so does printing what was signed before something else.
 */
export function addRevision(list: readonly PlanRevision[], draft: NewRevision): readonly PlanRevision[] {
  const last = list.at(-1)
  if (last !== undefined && draft.reason === 'printed' && isSame(last.document, draft.document)) return list
  const { at, by, reason, plan, document } = draft
  const number = (last?.number ?? 0) + 1
  return [...list, { number, at, by, reason, documentDate: document.info.date, plan, document }]
}

/** Signing a printed revision: its paper is the one that was signed, so the words stay and it is locked from now on. */
export function signRevision(
  list: readonly PlanRevision[],
  number: number,
  { at, by }: Pick<PlanRevision, 'at' | 'by'>,
): readonly PlanRevision[] {
  return list.map((revision) =>
    revision.number === number && !isLocked(revision) ? { ...revision, reason: 'signed', at, by } : revision,
  )
}

/** A signed revision is never changed nor signed again. */
export const isLocked = ({ reason }: Pick<PlanRevision, 'reason'>): boolean => reason === 'signed'

/** Whether the plan has been changed since its last signature; `false` where none was signed. */
export function isChangedSinceSigned(list: readonly PlanRevision[], plan: EditedPlan): boolean {
  const signed = list.findLast(isLocked)
  return signed !== undefined && !isSame(contentOf(signed.plan), contentOf(plan))
}

/** Title of a revision: its number, and when and how it came to be. */
export const revisionTitle = ({ number, at, reason }: Pick<PlanRevision, 'number' | 'at' | 'reason'>): Message => ({
  key: `planning:revisions.title.${reason}`,
  params: { number, at: at.slice(0, 10) },
})

/** What `b` says otherwise than `a`, as sentences; one that says so when they are the same. */
export function compareRevisions(a: Pick<PlanRevision, 'plan'>, b: Pick<PlanRevision, 'plan'>): readonly Message[] {
  // Seen from `a` with nothing edited, everything in `b` is a change.
  const { report } = mergePlans({ base: a.plan.current, current: a.plan.current, next: b.plan.current })
  const found = [
    ...(a.plan.specialty === b.plan.specialty ? [] : [{ key: 'planning:revisions.specialty' }]),
    ...(a.plan.route === b.plan.route ? [] : [{ key: 'planning:revisions.route' }]),
    ...report.changed.map(({ message }) => message),
  ]
  return found.length === 0 ? [{ key: 'planning:revisions.same' }] : found
}

const contentOf = ({ specialty, route, current }: EditedPlan) => ({ specialty, route, current })

/** Plain data; reading it back from a file may have changed the order of keys. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]))
}
