import type { CliContext } from './context'
import type { Values } from './options'

/** One command: `run.ts` lists them, each file in `commands/` is one. */
export interface Command {
  /** The words that call it: `match`, `catalog check`. */
  readonly name: string
  /** Options that mean something to it; another one is a slip of the person, and is said. */
  readonly options: readonly (keyof Values)[]
  /** Answers the exit code where it is not 0. @throws BadInput for what the person can put right */
  run(args: readonly string[], values: Values, context: CliContext): Promise<number | void>
}
