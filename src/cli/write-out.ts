import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Translate } from '../core/message'
import type { CliContext } from './context'
import { BadInput } from './errors'

export interface Output {
  /** As on the command line: `--out`. */
  readonly option: string
  /** File to write; `-` is standard output. */
  readonly target: string
  readonly data: string | Uint8Array
}

/** Writes one result where the command line wants it, and says so on standard error when it is a file. */
export async function writeOut({ option, target, data }: Output, t: Translate, context: CliContext): Promise<void> {
  if (target === '-') {
    context.out(data)
    return
  }
  try {
    await writeFile(path.resolve(context.cwd, target), data)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    throw new BadInput([t('cli:cannotWrite', { option, file: target, reason })])
  }
  context.err(t('cli:written', { file: target }))
}
