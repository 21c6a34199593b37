/**
 * Printed and signed plans as they were, for good. The record keeps a line about each revision; what was on paper is
 * kept apart, sealed, as the bytes that left: later catalogs, texts, fonts and programs do not reach it.
 */
import { z } from 'zod'
import type { Block, DocumentModel } from '../documents/model'
import type { Message } from '../message'
import { editedPlan, type EditedPlan } from './edited-plan'
import { mergePlans } from './merge'

export const revisionWays = ['printed', 'saved'] as const
export const signerRoles = ['student', 'guardian', 'counselor'] as const

export const signature = z.strictObject({
  role: z.enum(signerRoles),
  name: z.string().trim().min(1).max(200),
  /** Day written beside the signature. */
  on: z.iso.date(),
})
export type Signature = z.infer<typeof signature>

export const planRevision = z.strictObject({
  /** 1 for the first; revisions are never taken out, so no number is used twice. */
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  /** The day at school, where `at` may be a day on. */
  on: z.iso.date(),
  by: z.string().max(200),
  way: z.enum(revisionWays),
  /** Day the document is dated by. */
  documentDate: z.iso.date(),
  pages: z.number().int().positive(),
  /** SHA-256 of the PDF's bytes, in hexadecimal: what the kept file must still be. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** One a role; with the first the revision is locked. */
  signatures: z.array(signature).max(signerRoles.length),
})
export type PlanRevision = z.infer<typeof planRevision>

/** All revisions of one student's plan, oldest first. */
export const planRevisions = z
  .array(planRevision)
  .max(500)
  .refine((list) => list.every(({ number }, i) => i === 0 || number > list[i - 1]!.number), {
    message: 'revision numbers must rise',
  })

/**
 * The document model as plain data. Its shape is the printer's concern; here it only has to come back as it went in,
 * so it is checked to be a document at all and kept as it is.
 */
const printedDocument = z
  .looseObject({ info: z.looseObject({ title: z.string(), date: z.iso.date() }), sections: z.array(z.json()) })
  .transform((value) => value as unknown as DocumentModel)

/** What is sealed apart from the record: the plan to compare with, what the document said, and its bytes. */
export const revisionContent = z.strictObject({
  plan: editedPlan,
  document: printedDocument,
  pdf: z.base64(),
})
export type RevisionContent = z.infer<typeof revisionContent>

export type NewRevision = Omit<PlanRevision, 'number' | 'signatures'>

/**
 * The list with one more revision. The bytes that the last revision holds already add none: the same paper twice is one
 * revision. Printing again what was on paper before something else is a new one.
 */
export function addRevision(list: readonly PlanRevision[], draft: NewRevision): readonly PlanRevision[] {
  const last = list.at(-1)
  if (last?.sha256 === draft.sha256) return list
  return [...list, { number: (last?.number ?? 0) + 1, ...draft, signatures: [] }]
}

/** Notes who signed the paper of a revision. What is noted already stays: a signature is never changed nor taken back. */
export function signRevision(
  list: readonly PlanRevision[],
  number: number,
  signatures: readonly Signature[],
): readonly PlanRevision[] {
  return list.map((revision) => {
    if (revision.number !== number) return revision
    const missing = signerRoles.flatMap((role) =>
      revision.signatures.some((made) => made.role === role)
        ? []
        : (signatures.find((given) => given.role === role) ?? []),
    )
    return missing.length === 0 ? revision : { ...revision, signatures: [...revision.signatures, ...missing] }
  })
}

/** A signed revision is locked: it stays what it is. */
export const isLocked = ({ signatures }: Pick<PlanRevision, 'signatures'>): boolean => signatures.length > 0

/** The revision that was signed last; `null` where none was. */
export const lastSigned = (list: readonly PlanRevision[]): PlanRevision | null => list.findLast(isLocked) ?? null

/** Whether a plan says otherwise than the one that was signed. */
export const isChangedSince = (signed: EditedPlan, plan: EditedPlan): boolean =>
  !isSame(contentOf(signed), contentOf(plan))

/** Title of a revision: its number, and when and how it came to be. */
export const revisionTitle = ({ number, on, way }: Pick<PlanRevision, 'number' | 'on' | 'way'>): Message => ({
  key: `planning:revisions.title.${way}`,
  params: { number, at: on },
})

/** Sections that say what the plan says: their differences are told step by step. */
const planSections: readonly string[] = ['cover', 'why', 'route', 'first-days', 'steps', 'people', 'sources']

/** What `b` says otherwise than `a`, as sentences; one that says so when they are the same. */
export function compareRevisions(
  a: Pick<RevisionContent, 'plan' | 'document'>,
  b: Pick<RevisionContent, 'plan' | 'document'>,
): readonly Message[] {
  // Seen from `a` with nothing edited, everything in `b` is a change.
  const { report } = mergePlans({ base: a.plan.current, current: a.plan.current, next: b.plan.current })
  const found = [
    ...(a.plan.specialty === b.plan.specialty ? [] : [{ key: 'planning:revisions.specialty' }]),
    ...(a.plan.route === b.plan.route ? [] : [{ key: 'planning:revisions.route' }]),
    ...report.changed.map(({ message }) => message),
    ...changedSections(a.document, b.document),
  ]
  if (found.length > 0) return found
  return [{ key: isSame(a.document, b.document) ? 'planning:revisions.same' : 'planning:revisions.sameSteps' }]
}

function changedSections(a: DocumentModel, b: DocumentModel): Message[] {
  const [before, after] = [sectionsOf(a), sectionsOf(b)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)]
    const title = titleOf(is ?? was ?? [])
    if (title === null || isSame(was ?? null, is ?? null)) return []
    const how = was === undefined ? 'sectionNew' : is === undefined ? 'sectionGone' : 'section'
    return [{ key: `planning:revisions.${how}`, params: { title } }]
  })
}

const sectionsOf = ({ sections }: DocumentModel): ReadonlyMap<string, readonly Block[]> =>
  new Map(sections.filter(({ id }) => !planSections.includes(id)).map(({ id, blocks }) => [id, blocks]))

/** The heading of a section, wherever it stands in it. */
function titleOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) return block.text
    const inner =
      block.kind === 'group' ? block.blocks : block.kind === 'columns' ? block.columns.flatMap((one) => one.blocks) : []
    const found = titleOf(inner)
    if (found !== null) return found
  }
  return null
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
