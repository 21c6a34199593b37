import { createHash } from 'node:crypto'
import { appendFile, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { asDiskError, isMissing } from '../files/disk-errors'
import { replaceFile } from '../files/replace-file'
import { inParallel } from '../in-parallel'

/**
 * What a batch has made in a folder, one line a file, so that an interrupted one goes on where it stopped. It holds
 * check sums and numbers of pages, and names nobody. A line that was cut short by a power cut counts as not
 * written: that file is then made again.
 */

export const journalName = '.casepath-batch.jsonl'

interface Line {
  /** Check sum of the file's name and of everything it was made from: without the record nobody can guess it. */
  readonly id: string
  /** Check sum of the file itself: one that was changed since is not ours to pass over. */
  readonly output: string
  readonly pages: number
}

interface Entry extends Pick<Line, 'output' | 'pages'> {
  readonly file: string
  /** Check sum of everything the file was made from. */
  readonly input: string
}

export interface Journal {
  /** `file` when it stands in the folder as it was made from `input`; else `null`. */
  madeBefore(file: string, input: string): Promise<{ readonly bytes: Uint8Array; readonly pages: number } | null>
  /** @throws AppError when it cannot be written */
  add(entry: Entry): Promise<void>
  /** Forgets the files that are there no more, or not as they were made. @throws what the disk answers */
  tidy(): Promise<void>
}

export const checkSum = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const idOf = (file: string, input: string): string => checkSum(`${input}\n${file}`)

export async function openJournal(folder: string): Promise<Journal> {
  const file = path.join(folder, journalName)
  const text = await read(file)
  const known = linesOf(text)
  /** Lines whose files were seen by this batch. */
  const seen = new Set<string>()
  // After a cut line, the next one must not grow onto it.
  let lead = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    async madeBefore(name, input) {
      const id = idOf(name, input)
      const line = known.get(id)
      if (!line) return null
      const bytes = await readFile(path.join(folder, name)).catch(() => null)
      if (!bytes || checkSum(bytes) !== line.output) return null
      seen.add(id)
      return { bytes, pages: line.pages }
    },
    async add({ file: name, input, output, pages }) {
      const line: Line = { id: idOf(name, input), output, pages }
      await appendFile(file, `${lead}${JSON.stringify(line)}\n`, { mode: 0o600 }).catch((error: unknown) => {
        throw asDiskError(error)
      })
      lead = ''
      known.set(line.id, line)
      seen.add(line.id)
    },
    async tidy() {
      // Another batch may have added to it meanwhile.
      const before = await read(file)
      const lines = [...linesOf(before).values()]
      const there = lines.every(({ id }) => seen.has(id)) ? null : await sumsOf(folder)
      const kept = lines.filter(({ id, output }) => seen.has(id) || there?.has(output))
      const after = kept.map((line) => `${JSON.stringify(line)}\n`).join('')
      if (after !== before) await replaceFile(file, after)
    },
  }
}

const read = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw asDiskError(error)
  })

/** Check sums of all papers in a folder. */
async function sumsOf(folder: string): Promise<ReadonlySet<string>> {
  const sums = new Set<string>()
  const papers = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
  const add = async (name: string) => void sums.add(checkSum(await readFile(path.join(folder, name)).catch(() => '')))
  await inParallel(papers, add, 4)
  return sums
}

function linesOf(text: string): Map<string, Line> {
  const lines = text.split('\n').flatMap((row) => parse(row) ?? [])
  return new Map(lines.map((line) => [line.id, line]))
}

/** Earlier versions wrote the name and the input apart. */
function parse(row: string): Line | null {
  try {
    const { id, file, input, output, pages } = JSON.parse(row) as Partial<Line & Entry>
    if (typeof output !== 'string' || typeof pages !== 'number') return null
    if (typeof id === 'string') return { id, output, pages }
    return typeof file === 'string' && typeof input === 'string' ? { id: idOf(file, input), output, pages } : null
  } catch {
    return null
  }
}
