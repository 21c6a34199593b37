import path from 'node:path'
import type { LocalKnowledge } from '../core/local/local'
import { readLocalFile } from '../node/local/read-local-file'
import type { CliContext } from './context'
import { BadInput } from './errors'
import { problemLines } from './read-intake-file'

/** The file of local knowledge that `--local` names. @throws BadInput with every reason. */
export async function localFrom(file: string, { cwd }: CliContext): Promise<LocalKnowledge> {
  const reading = await readLocalFile(path.resolve(cwd, file))
  if (reading.ok) return reading.local
  throw new BadInput(problemLines(file, reading.problems))
}
