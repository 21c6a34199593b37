import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { IntakeProblem, IntakeReading } from '../core/intake/read'
import { readIntakeFile as read } from '../node/intake/read-intake-file'

/** Reads one intake file named on the command line. What is wrong with it is a value, not an exception. */
export const readIntakeFile = (file: string, cwd: string): Promise<IntakeReading> => read(path.resolve(cwd, file))

/** `path: reason`; what is wrong with the whole file has no path. */
export const problemText = ({ path: place, reason }: IntakeProblem): string =>
  place === '' ? reason : `${place}: ${reason}`

/** `file: path: reason`, one line a problem. */
export const problemLines = (file: string, problems: readonly IntakeProblem[]): string[] =>
  problems.map((problem) => `${file}: ${problemText(problem)}`)

/** The names of the intake files directly in a folder, in their order. @throws what the file system answers */
export async function intakeFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.json'))
    .map(({ name }) => name)
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/** What was named, with a folder's intake files in the place of the folder. */
export async function filesNamed(named: readonly string[], cwd: string): Promise<string[]> {
  const files = await Promise.all(
    named.map(async (one) => {
      const place = path.resolve(cwd, one)
      const isFolder = await stat(place)
        .then((found) => found.isDirectory())
        .catch(() => false)
      return isFolder ? (await intakeFilesIn(place)).map((name) => path.join(one, name)) : [one]
    }),
  )
  return files.flat()
}
