import { z } from 'zod'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Kebab-case id, unique within its file. */
export const id = z.string().regex(kebab, 'must be small letters and digits, with hyphens between')
/** Id of a line in `sources.json`. */
export const sourceId = z.string().regex(kebab, 'must be small letters and digits, with hyphens between')
/** Id of a fact our source documents state (`SF-020`), carried so that a test can count them. */
export const factId = z.string().regex(/^SF-\d{3}$/)
export const text = z.string().trim().min(1)
/** How sure the editors are of a reading or a mapping. */
export const confidence = z.enum(['high', 'medium', 'low'])

/** A number never travels without its unit, its period and its source. `null` means: looked for and not found. */
export const figure = z.strictObject({
  value: z.number().nullable(),
  unit: text,
  period: text,
  source: sourceId,
  note: text.optional(),
})
export type Figure = z.infer<typeof figure>

/** Where a statement comes from. `period` is what the source says of its own date, in its own words. */
export const source = z.strictObject({
  id: sourceId,
  title: text,
  publisher: text.optional(),
  url: z.url().nullable(),
  period: text,
  /** Day on which someone of ours last read it. */
  checked: z.iso.date(),
  licence: text.optional(),
  /** The publisher's own page, where what was read is a copy of it. */
  officialUrl: z.url().optional(),
  /** What kind of source it is, and how far to trust it. */
  note: text.optional(),
})
export type Source = z.infer<typeof source>
