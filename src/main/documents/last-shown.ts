import type { RenderedDocument } from '../../node/documents/job'
import type { DocumentRequest } from '../../shared/ipc/contract'
import type { StudentRecord } from '../../shared/record'

/** A paper as it was made, with the record it was made from. */
export interface MadePaper {
  readonly record: StudentRecord | null
  readonly rendered: RenderedDocument
}

/** The pages the window shows: what it prints. Only the last ones are held, and only until the vault locks. */
export interface LastShown {
  /** Holds what `make` answers, unless a later wish was answered meanwhile. */
  show(request: DocumentRequest, make: () => Promise<MadePaper>): Promise<MadePaper>
  /** `null` where something else is shown. */
  of(request: DocumentRequest): MadePaper | null
  forget(): void
}

export function lastShown(): LastShown {
  let asked = 0
  let shown: { readonly at: number; readonly wish: string; readonly paper: MadePaper } | null = null
  let era = 0
  return {
    async show(request, make) {
      const at = (asked += 1)
      const begun = era
      const paper = await make()
      if (begun === era && (shown === null || shown.at < at)) shown = { at, wish: JSON.stringify(request), paper }
      return paper
    },
    of: (request) => (shown?.wish === JSON.stringify(request) ? shown.paper : null),
    forget() {
      era += 1
      shown = null
    },
  }
}
