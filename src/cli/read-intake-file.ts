import path from 'node:path'
import type { IntakeProblem, IntakeReading } from '../core/intake/read'
import { readIntakeFile as read } from '../node/intake/read-intake-file'

/** Reads one intake file named on the command line. What is wrong with it is a value, not an exception. */
export const readIntakeFile = (file: string, cwd: string): Promise<IntakeReading> => read(path.resolve(cwd, file))

/** `file: path: reason`, one line a problem. */
export const problemLines = (file: string, problems: readonly IntakeProblem[]): string[] =>
  problems.map(({ path: place, reason }) => (place === '' ? `${file}: ${reason}` : `${file}: ${place}: ${reason}`))
