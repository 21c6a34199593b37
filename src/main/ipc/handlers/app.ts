import type { CatalogProblem } from '../../../core/catalog/catalog'
import type { HandlersOf } from '../handlers'

interface AppHandlersOptions {
  readonly version: string
  readonly runtime: string
  today(): string
  readonly catalogProblems: readonly CatalogProblem[]
}

export const appHandlers = ({ version, runtime, today, catalogProblems }: AppHandlersOptions): HandlersOf<'app'> => ({
  'app.info': () => ({ version, runtime, today: today(), catalogProblems: [...catalogProblems] }),
})
