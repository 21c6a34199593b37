import { createHash } from 'node:crypto'
import path from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { studentSummary } from '../../shared/record'
import { head } from './activity/line'
import { readText } from './document-file'
import { openDocument } from './envelope'
import { replaceFile } from '../files/replace-file'
import { sealedAdapter } from './sealed-adapter'
import type { VaultContext } from './student-document'

/** Summaries with the stamp of the file each was made from. Lost or stale, it is made again: it holds nothing of its own. */
const indexEntry = z.strictObject({
  summary: studentSummary,
  size: z.number(),
  mtimeMs: z.number(),
  /** The highest revision seen: a file that goes back behind it was put back by somebody. */
  seen: z.number().int(),
  /** That version's name in the lineage. */
  version: z.string().max(24).default(''),
})
const indexData = z.strictObject({
  students: z.record(z.string(), indexEntry),
  /** How far the activity log of each computer went: lines cut off at its end show. */
  activity: z.record(z.string(), head).default({}),
})
export type IndexEntry = z.infer<typeof indexEntry>
export type IndexData = z.infer<typeof indexData>

const indexVersion = 1

/** Tells whether a list was written by code that knew the very same fields: checking ten thousand entries takes a while. */
const shapeOfData = (): string =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(indexData)))
    .digest('base64url')

/** The sealed list. Written now and then, not with each save: the documents are what must not be lost. */
export function indexDocument({ dir, vaultId, key }: Pick<VaultContext, 'dir' | 'vaultId' | 'key'>): Low<IndexData> {
  const file = path.join(dir, 'index.json')
  const address = { vault: vaultId, kind: 'index', id: vaultId, schemaVersion: indexVersion } as const
  const shape = shapeOfData()
  /** A later Casepath's list is left as it is: it may know what this one does not. */
  let isLater = false
  const { read, write } = sealedAdapter<IndexData>({
    key,
    address,
    async read() {
      const text = await readText(file).catch(() => null)
      const opened = text === null ? null : openDocument(key, address, text)
      isLater = opened?.state === 'newer' || (opened?.state === 'open' && opened.schemaVersion > indexVersion)
      if (opened?.state !== 'open' || isLater) return null
      const { shape: itsShape = '', ...data } = JSON.parse(opened.plain) as { shape?: string }
      // Sealed with this vault's key, so nobody else wrote it: of the shape we write, it is as we wrote it.
      if (itsShape === shape) return { value: data as IndexData, revision: opened.revision }
      const parsed = indexData.safeParse(data)
      return parsed.success ? { value: parsed.data, revision: opened.revision } : null
    },
    // Whoever writes last wins: the next opening compares every entry with its file anyway.
    replace: async (_expected, text) => {
      if (!isLater) await replaceFile(file, text)
    },
  })
  return new Low<IndexData>(
    { read, write: (data) => write({ ...data, shape } as IndexData) },
    { students: {}, activity: {} },
  )
}
