/** Exit codes of the command line: 0 done, 1 a failure of our own, 2 input that does not fit. */
export const exitCode = { done: 0, failed: 1, badInput: 2 } as const

/** Input that does not fit: said on standard error, one problem a line, exit code 2. */
export class BadInput extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'BadInput'
    this.lines = lines
  }
}
