/** How programs that keep folders alike name the version they set aside when both sides had changed a file. */

export const copyMakers = ['syncthing', 'dropbox', 'onedrive', 'casepath', 'other'] as const
export type CopyMaker = (typeof copyMakers)[number]

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
/** Our own files beside a document. */
const part = String.raw`\.(?:prev|(?:base|kept)-[\w-]{12}|damaged-[0-9a-f]{8}|plan-[0-9a-f]{32}|destroyed)`
const named = new RegExp(`^(${uuid})((?:${part})*)(.*)\\.json$`)

/** What a program puts between a file's own name and its ending. Dropbox translates, and all of them number. */
const makers: readonly (readonly [CopyMaker, RegExp])[] = [
  // https://docs.syncthing.net/users/syncing.html#conflicting-changes
  ['syncthing', /^\.sync-conflict-\d{8}-\d{6}(?:-[0-9A-Z]{7})?$/],
  // " (Ana's conflicted copy 2026-11-22)", " (Copia en conflicto de Ana 2026-11-22)", " (Case Conflict)",
  // " (Unicode Encoding Conflict)"; Nextcloud's " (conflicted copy 2026-11-22 101530)" is of the same kind
  ['dropbox', /^ \((?=.*(?:\d{4}-\d{2}-\d{2}|confli)).+\)$/i],
  // "-COMPUTERNAME", numbered from the second on; on a Mac the computer's name may have blanks
  ['onedrive', /^-[\p{L}\p{N}][\p{L}\p{N}\p{Zs}._'’-]{0,62}$/u],
]

/** Numbered or called a copy: Google Drive's, iCloud's, one made by hand. */
const numbered = /^ (?:\([^()]{1,60}\)|\d{1,3}|copy|copia|- .{1,40})$/iu

/** Whose file one is by its name, which part of theirs, and what a program put behind that; `null` where it is nobody's. */
export function partsOf(
  fileName: string,
): { readonly student: string; readonly own: string; readonly rest: string } | null {
  const [, student, own = '', rest = ''] = named.exec(fileName) ?? []
  return student === undefined ? null : { student, own, rest }
}

const makerOf = (rest: string): CopyMaker | null => makers.find(([, pattern]) => pattern.test(rest))?.[0] ?? null

/**
 * The student a file would be a copy of, by its name alone; `null` for documents themselves and for files that have
 * nothing to do with one. Whether it is a copy shows when it is opened.
 */
export function readCopyName(fileName: string): { readonly student: string; readonly maker: CopyMaker } | null {
  const [, student = '', own = '', rest = ''] = named.exec(fileName) ?? []
  if (student === '' || /damaged|plan|destroyed/.test(own)) return null
  if (rest !== '') return { student, maker: makerOf(rest) ?? 'other' }
  return own.includes('.kept-') ? { student, maker: 'casepath' } : null
}

/** The printed plan, by the start of its hash, of which a file would be a copy. */
export function readPlanCopyName(fileName: string): { readonly student: string; readonly hash: string } | null {
  const [, student = '', own = '', rest = ''] = named.exec(fileName) ?? []
  const hash = /^\.plan-([0-9a-f]{32})$/.exec(own)?.[1]
  return hash === undefined || rest === '' ? null : { student, hash }
}

/** Whether a file is, by its name, a set-aside version of the one called `own` (`index.json`). */
export function isCopyOf(own: string, fileName: string): boolean {
  const [stem = '', ending = ''] = own.split(/(?=\.[^.]+$)/)
  if (fileName === own || !fileName.startsWith(stem) || !fileName.endsWith(ending)) return false
  const rest = fileName.slice(stem.length, fileName.length - ending.length)
  return makerOf(rest) !== null || numbered.test(rest)
}
