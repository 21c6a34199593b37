/** How programs that keep folders alike name the version they set aside when both sides had changed a file. */

export const copyMakers = ['syncthing', 'dropbox', 'onedrive', 'casepath', 'other'] as const
export type CopyMaker = (typeof copyMakers)[number]

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const named = new RegExp(`^(${uuid})(\\.prev)?(.*)\\.json$`)

/** What follows a document's own name, by program. Dropbox and OneDrive translate and number theirs. */
const makers: readonly (readonly [CopyMaker, RegExp])[] = [
  // https://docs.syncthing.net/users/syncing.html#conflicting-changes
  ['syncthing', /^\.sync-conflict-\d{8}-\d{6}-[0-9A-Z]{7}$/],
  // "name (Ana's conflicted copy 2026-11-22).json", in the words of the computer's language
  ['dropbox', /^ \(.+\d{4}-\d{2}-\d{2}.*\)( \(\d+\))?$/],
  // "name-COMPUTERNAME.json", numbered from the second on
  ['onedrive', /^-[\p{L}\p{N}][\p{L}\p{N}_-]{0,62}$/u],
  ['casepath', /^\.kept-[\w-]{1,24}$/],
]

/** Files of ours beside a document: its previous version, versions kept for merges, versions that cannot be read. */
const ours = /^(\.base-[\w-]{1,24}|\.damaged-[0-9a-f]+|\.destroyed)?$/

/**
 * The student a file would be a copy of, by its name alone; `null` for documents themselves and for files that have
 * nothing to do with one. Whether it is a copy shows when it is opened.
 */
export function readCopyName(fileName: string): { readonly student: string; readonly maker: CopyMaker } | null {
  const match = named.exec(fileName)
  if (!match) return null
  const [, student, , rest] = match as unknown as [string, string, string | undefined, string]
  if (ours.test(rest)) return null
  // A program may set aside any of our files, kept ones included.
  const own = rest.replace(/^\.(?:base|kept)-[\w-]{12}(?=.)/, '')
  const maker = makers.find(([, pattern]) => pattern.test(own))?.[0] ?? 'other'
  return { student, maker }
}

/** A set-aside version of the list of students, which holds nothing that is not in the documents. */
export const isIndexCopy = (fileName: string): boolean =>
  fileName !== 'index.json' &&
  /^index.*\.json$/.test(fileName) &&
  readCopyName(sample + fileName.slice(5))?.maker !== 'other'
const sample = '00000000-0000-4000-8000-000000000000'
