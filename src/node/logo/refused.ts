import type { LogoProblem } from '../../shared/logo'

/** Thrown within the readers of pictures alone; `readLogo` answers with it. */
export class Refused extends Error {
  readonly problem: LogoProblem
  constructor(problem: LogoProblem) {
    super(problem)
    this.name = 'Refused'
    this.problem = problem
  }
}

/** @throws Refused unless it holds */
export function hold(condition: boolean, problem: LogoProblem = 'broken'): asserts condition {
  if (!condition) throw new Refused(problem)
}
