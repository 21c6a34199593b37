import { createHash } from 'node:crypto'
import { z } from 'zod'
import { activity, type Activity } from '../../../shared/activity'
import type { DataKey } from '../data-key'
import { seal, sealedBytes, unseal } from '../seal'

/**
 * One line of the activity log: sealed, numbered, and bound to the hash of the line before. Each opens by itself, so
 * that a line that was changed takes no other one along; that it was changed shows in the line after it.
 */
const activityFormat = 'casepath-activity/1'

const sealedLine = z.strictObject({
  format: z.literal(activityFormat),
  /** Counted from 1 over all files of one computer. */
  n: z.number().int().positive(),
  /** SHA-256 of the line before, in hexadecimal; empty for the very first. */
  prev: z.string().regex(/^([0-9a-f]{64})?$/),
  ...sealedBytes.shape,
})

/** The last line that was seen of one computer: its number and its hash. */
export const head = z.strictObject({ n: z.number().int().positive(), hash: z.string() })
export type Head = z.infer<typeof head>

/** What is sealed: what was done, and what is known of the log itself at that time. */
const content = z.strictObject({
  activity,
  /** How far the logs of other computers went. */
  heads: z.record(z.string(), head).optional(),
  /** Lines before this one were let go, as the log does when it has grown long. */
  keptFrom: z.number().int().positive().optional(),
})
export type LineContent = z.infer<typeof content>

/** Whose line: the vault, and the computer by its mark. */
interface LogAddress {
  readonly vault: string
  readonly device: string
}

export const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex')

const associated = ({ vault, device }: LogAddress, n: number, prev: string): string =>
  JSON.stringify([activityFormat, vault, device, n, prev])

/** The text of the line that follows `before`, without its end. */
export function sealLine(key: DataKey, address: LogAddress, before: Head | null, value: LineContent): string {
  const n = (before?.n ?? 0) + 1
  const prev = before?.hash ?? ''
  const sealed = seal(key.bytes(), associated(address, n, prev), Buffer.from(JSON.stringify(value), 'utf8'))
  return JSON.stringify({ format: activityFormat, n, prev, ...sealed })
}

/** A line in the format of a later Casepath. */
export const isLaterLine = (text: string): boolean =>
  Number(/^\{"format":"casepath-activity\/(\d{1,6})"/.exec(text)?.[1]) > 1

export interface OpenLine extends LineContent {
  readonly n: number
  readonly prev: string
  readonly activity: Activity
}

/** `null` for what was changed, cut, or is another computer's or vault's. */
export function openLine(key: DataKey, address: LogAddress, text: string): OpenLine | null {
  try {
    const { n, prev, iv, tag, data } = sealedLine.parse(JSON.parse(text))
    const plain = unseal(key.bytes(), associated(address, n, prev), { iv, tag, data })
    return plain && { ...content.parse(JSON.parse(plain.toString('utf8'))), n, prev }
  } catch (error) {
    // A locked vault is no damage.
    key.bytes()
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null
    throw error
  }
}
