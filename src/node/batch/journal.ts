import { createHash } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError, isMissing } from '../files/disk-errors'

/**
 * What a batch has made in a folder, one line a file, so that an interrupted one goes on where it stopped. It holds
 * file names and check sums, nothing else about anybody. A line that was cut short by a power cut counts as not
 * written: that file is then made again.
 */

export const journalName = '.casepath-batch.jsonl'

interface Line {
  readonly file: string
  /** Check sum of everything the file was made from. */
  readonly input: string
  /** Check sum of the file itself: one that was changed since is not ours to pass over. */
  readonly output: string
  readonly pages: number
}

export interface Journal {
  /** `file` when it stands in the folder as it was made from `input`; else `null`. */
  madeBefore(file: string, input: string): Promise<{ readonly bytes: Uint8Array; readonly pages: number } | null>
  /** @throws AppError when it cannot be written */
  add(line: Line): Promise<void>
}

export const checkSum = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

export async function openJournal(folder: string): Promise<Journal> {
  const file = path.join(folder, journalName)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw asDiskError(error)
  })
  const known = new Map<string, Line>()
  for (const row of text.split('\n')) {
    const line = parse(row)
    if (line) known.set(line.file, line)
  }
  // After a cut line, the next one must not grow onto it.
  let lead = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    async madeBefore(name, input) {
      const line = known.get(name)
      if (line?.input !== input) return null
      const bytes = await readFile(path.join(folder, name)).catch(() => null)
      return bytes && checkSum(bytes) === line.output ? { bytes, pages: line.pages } : null
    },
    async add(line) {
      await appendFile(file, `${lead}${JSON.stringify(line)}\n`, { mode: 0o600 }).catch((error: unknown) => {
        throw asDiskError(error)
      })
      lead = ''
      known.set(line.file, line)
    },
  }
}

function parse(row: string): Line | null {
  try {
    const { file, input, output, pages } = JSON.parse(row) as Partial<Line>
    return typeof file === 'string' && typeof input === 'string' && typeof output === 'string' && pages !== undefined
      ? { file, input, output, pages }
      : null
  } catch {
    return null
  }
}
