import { link, lstat, rm } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf } from '../files/disk-errors'
import { moveIntoPlace, writeTemporary } from '../files/replace-file'
import { removeAbandoned } from '../files/temporary-names'
import { opensWith as opensWithHere } from '../print/protect'
import { checkSum, openJournal } from './journal'
import { uniqueNames } from './names'
import type { BatchItem, BatchTarget, Outcome } from './run-batch'

interface FolderOptions {
  readonly folder: string
  readonly overwrite: boolean
  /** With which the papers open. A check sum of it would help to guess it, so it is not in `input`. */
  readonly password?: string | undefined
  /** Whether a PDF opens with a password; on this thread where nobody else does it. */
  readonly opensWith?: (pdf: Uint8Array, password: string) => Promise<boolean>
}

/**
 * One file a paper. A file gets its name only when it is whole and on the disk; one that is there already is never
 * written over unasked; one that was made before from the same input is left as it is, so that an interrupted batch
 * goes on where it stopped.
 * @throws AppError when the folder's journal cannot be read
 */
export async function createFolderTarget(
  items: readonly BatchItem[],
  { folder, overwrite, password, opensWith = opensWithHere }: FolderOptions,
): Promise<BatchTarget> {
  const names = uniqueNames(items.map(({ fileName }) => fileName))
  const journal = await openJournal(folder)
  await removeAbandoned(folder)
  return {
    async standing(at) {
      const { label, input } = items[at]!
      const file = names[at]!
      const before = await journal.madeBefore(file, input)
      // What was made under another password is not the paper that was asked for now.
      if (before && (password === undefined || (await opensWith(before.bytes, password))))
        return { result: 'unchanged', label, file, pages: before.pages }
      return !overwrite && (await isThere(path.join(folder, file))) ? { result: 'exists', label, file } : null
    },
    async put(at, { pdf, pages }): Promise<Outcome> {
      const { label, input } = items[at]!
      const file = names[at]!
      // Noted first: a batch that is killed between the two would otherwise not know its own file again. The check sum
      // tells whether what stands there later is this paper.
      await journal.add({ file, input, output: checkSum(pdf), pages })
      if (!(await place(path.join(folder, file), pdf, overwrite))) return { result: 'exists', label, file }
      return { result: 'made', label, file, pages }
    },
    // Papers that are there are there, whether or not the journal can be tidied.
    finish: () => journal.tidy().catch(() => {}),
  }
}

/** Answers `false` when something of that name appeared meanwhile and may not be replaced; a folder never may. */
export async function place(file: string, data: Uint8Array, overwrite: boolean): Promise<boolean> {
  if (overwrite && (await isFolder(file))) return false
  const temporary = await writeTemporary(file, data)
  if (overwrite) {
    await moveIntoPlace(temporary, file)
    return true
  }
  try {
    // A second name, unlike a rename, is refused where the first is taken.
    await link(temporary, file)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST' || (await isThere(file))) return false
    // A disk without second names (exFAT, some shares).
    await moveIntoPlace(temporary, file)
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
  return true
}

const isFolder = async (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => found.isDirectory(),
    () => false,
  )

export const isThere = async (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  )
