import { open } from 'node:fs/promises'
import path from 'node:path'
import { maxIntakeCharacters, readIntake, type IntakeProblem } from '../core/intake/read'
import type { Intake } from '../core/intake/schema'

export type FileReading =
  | { readonly ok: true; readonly intake: Intake; readonly notices: readonly IntakeProblem[] }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] }

/** Reads one intake file, never more of it than an intake can be long. What is wrong with it is a value, not an exception. */
export async function readIntakeFile(file: string, cwd: string): Promise<FileReading> {
  try {
    const handle = await open(path.resolve(cwd, file))
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return refuse('is not a file')
      // Four bytes a character at most in UTF-8.
      if (stat.size > maxIntakeCharacters * 4) return refuse('is too large to be an intake file')
      return readIntake(await handle.readFile('utf8'))
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return refuse('does not exist')
    return refuse(`cannot be read (${code ?? 'unknown reason'})`)
  }
}

const refuse = (reason: string): FileReading => ({ ok: false, problems: [{ path: '', reason }] })

/** `file: path: reason`, one line a problem. */
export const problemLines = (file: string, problems: readonly IntakeProblem[]): string[] =>
  problems.map(({ path: place, reason }) => (place === '' ? `${file}: ${reason}` : `${file}: ${place}: ${reason}`))
