import { z } from 'zod'
import { entryKinds } from '../../core/entry-kinds'

/**
 * The file drawer: short entries about what was done and said, each stamped with who and when. Part of the record, so
 * they are printed, handed over and asked for. Nothing in it goes away: a correction keeps the wording before it, and a
 * wrong entry is struck with a reason. Private memory aids are not here: they have a document of their own.
 */

export { entryKinds, type EntryKind } from '../../core/entry-kinds'

const stamp = { at: z.iso.datetime(), by: z.string().max(120) }
const text = z.string().min(1).max(10_000)

export const fileEntry = z.strictObject({
  id: z.uuid(),
  ...stamp,
  /** Day of what it is about; often, but not always, the day of the stamp. */
  day: z.iso.date(),
  kind: z.enum(entryKinds),
  text,
  /** Corrected later: earlier wordings, oldest first, with who corrected each, when and why. */
  earlier: z.array(z.strictObject({ ...stamp, text: z.string(), reason: z.string().max(500).default('') })),
  /** Should not be there, such as one about somebody else. It stays, and is shown as struck. */
  struck: z
    .strictObject({ ...stamp, reason: z.string().min(1).max(500) })
    .nullable()
    .default(null),
})
export type FileEntry = z.infer<typeof fileEntry>

/** Oldest first. */
export const fileEntries = z.array(fileEntry).default([])

/** Who changes something, and when. */
interface Stamp {
  readonly at: string
  readonly by: string
}

/** The entry in new words; what it said before stays, with the reason. */
export const correctEntry = (entry: FileEntry, stamped: Stamp, words: string, reason: string): FileEntry => ({
  ...entry,
  text: words,
  earlier: [...entry.earlier, { ...stamped, text: entry.text, reason }],
})

export const strikeEntry = (entry: FileEntry, stamped: Stamp, reason: string): FileEntry => ({
  ...entry,
  struck: { ...stamped, reason },
})

/**
 * What a save may make of the entries on disk: new ones, corrections and strikes. One that is missing or was rewritten
 * without a trace comes back as it was.
 */
export function withoutLoss(kept: readonly FileEntry[], given: readonly FileEntry[]): FileEntry[] {
  const byId = new Map(given.map((entry) => [entry.id, entry]))
  const known = new Set(kept.map(({ id }) => id))
  const goesOn = (before: FileEntry, after: FileEntry): boolean => {
    const wordings = [...after.earlier.map((one) => one.text), after.text]
    const isStamped = before.at === after.at && before.by === after.by
    return isStamped && [...before.earlier.map((one) => one.text), before.text].every((one) => wordings.includes(one))
  }
  const old = kept.map((before) => {
    const after = byId.get(before.id)
    if (!after || !goesOn(before, after)) return before
    return { ...after, struck: after.struck ?? before.struck }
  })
  return [...old, ...given.filter(({ id }) => !known.has(id))]
}
