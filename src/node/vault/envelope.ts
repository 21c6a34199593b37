import { z } from 'zod'
import type { DataKey } from './data-key'
import { seal, sealedBytes, unseal } from './seal'

/** A sealed document: what may be read without the key stands first, and all of it is bound to what is sealed. */

export const envelopeFormat = 'casepath-sealed/1'

/**
 * `plan`: a plan as it was printed; `local`: what people of the place know; `destruction`: a line of that list;
 * `presence`: who has a student open; `private`: a counselor's own notes, and `draft`: what
 * was not finished, both outside the vault's folder.
 */
const kinds = ['student', 'index', 'backup', 'plan', 'local', 'destruction', 'presence', 'private', 'draft'] as const

/** What a document is: changing any of it, or putting the file in another's place, makes opening fail. */
export interface Address {
  readonly vault: string
  readonly kind: (typeof kinds)[number]
  readonly id: string
  readonly schemaVersion: number
  readonly revision: number
}

const envelope = z.strictObject({
  format: z.literal(envelopeFormat),
  vault: z.string(),
  kind: z.enum(kinds),
  id: z.string(),
  schemaVersion: z.number().int().positive(),
  revision: z.number().int().positive(),
  ...sealedBytes.shape,
})

const associated = ({ vault, kind, id, schemaVersion, revision }: Address): string =>
  JSON.stringify([envelopeFormat, vault, kind, id, schemaVersion, revision])

/** The text of the file that holds `plain`. */
export function sealDocument(key: DataKey, address: Address, plain: string | Uint8Array): string {
  const { vault, kind, id, schemaVersion, revision } = address
  const sealed = seal(key.bytes(), associated(address), typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain)
  return JSON.stringify({ format: envelopeFormat, vault, kind, id, schemaVersion, revision, ...sealed })
}

export type Opened =
  | { readonly state: 'open'; readonly schemaVersion: number; readonly revision: number; readonly plain: string }
  /** Written in a later format: not ours to open or change. */
  | { readonly state: 'newer' }
  /** Torn, edited, swapped or sealed with another key. */
  | { readonly state: 'damaged' }

/** Opens a file's text as the document that is expected there. Never throws but for a locked vault. */
export function openDocument(key: DataKey, expected: Pick<Address, 'vault' | 'kind' | 'id'>, text: string): Opened {
  const opened = openBytes(key, expected, text)
  return opened.state === 'open' ? { ...opened, plain: opened.plain.toString('utf8') } : opened
}

type OpenedBytes =
  Exclude<Opened, { state: 'open' }> | (Omit<Extract<Opened, { state: 'open' }>, 'plain'> & { readonly plain: Buffer })

/** `openDocument` for what holds bytes rather than text. */
export function openBytes(key: DataKey, expected: Pick<Address, 'vault' | 'kind' | 'id'>, text: string): OpenedBytes {
  const bytes = key.bytes()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { state: 'damaged' }
  }
  const parsed = envelope.safeParse(value)
  if (!parsed.success) return { state: isLaterFormat(value) ? 'newer' : 'damaged' }
  const { schemaVersion, revision, iv, tag, data, ...written } = parsed.data
  if (written.vault !== expected.vault || written.kind !== expected.kind || written.id !== expected.id)
    return { state: 'damaged' }
  const plain = unseal(bytes, associated({ ...expected, schemaVersion, revision }), { iv, tag, data })
  return plain ? { state: 'open', schemaVersion, revision, plain } : { state: 'damaged' }
}

function isLaterFormat(value: unknown): boolean {
  const format = z.looseObject({ format: z.string() }).safeParse(value).data?.format ?? ''
  return Number(/^casepath-sealed\/(\d+)$/.exec(format)?.[1]) > 1
}

/** Enough of a file's start to hold everything before the sealed bytes. */
export const headLength = 512

/** The revision a file claims, from its first bytes; `null` when they are not the start of a document. Not authenticated. */
export function claimedRevision(head: string): number | null {
  const match =
    /^\{"format":"casepath-sealed\/1","vault":"[^"]*","kind":"[a-z]+","id":"[^"]*","schemaVersion":\d+,"revision":(\d{1,15}),/.exec(
      head,
    )
  return match ? Number(match[1]) : null
}

/** The vault a file claims to be of, from its first bytes, in the same way. */
export const claimedVault = (head: string): string | null =>
  /^\{"format":"casepath-sealed\/1","vault":"([^"]*)",/.exec(head)?.[1] ?? null

/** True for the start of a document in a format of a later Casepath: not ours to change. */
export const claimsLaterFormat = (head: string): boolean =>
  Number(/^\{"format":"casepath-sealed\/(\d{1,6})"/.exec(head)?.[1]) > 1
