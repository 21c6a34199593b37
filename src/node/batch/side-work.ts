import { opensWith } from '../print/protect'
import { createMerger, type Merger, type MergeOptions } from './merge'

/** What a class needs besides its papers and what takes long: done beside the main thread, in the papers' own worker program. */
export type SideWork =
  | { readonly kind: 'merge-begin'; readonly options: MergeOptions }
  | { readonly kind: 'merge-add'; readonly pdf: Uint8Array }
  | { readonly kind: 'merge-finish' }
  | { readonly kind: 'opens-with'; readonly pdf: Uint8Array; readonly password: string }

/** `pages` is what is in the file so far; `whole` is the file. */
export interface SideResult {
  readonly pages?: number
  readonly whole?: Uint8Array
  readonly opens?: boolean
}

/** The worker's side: one file in the making at a time, in the order in which it is asked. */
export function createSideWork(): (work: SideWork) => Promise<SideResult> {
  let merger: Promise<Merger> | null = null
  const begun = (): Promise<Merger> => merger ?? Promise.reject(new Error('No file was begun'))
  return async (work) => {
    switch (work.kind) {
      case 'merge-begin':
        merger = createMerger(work.options)
        return { pages: (await merger).pages }
      case 'merge-add':
        await (await begun()).add(work.pdf)
        return { pages: (await begun()).pages }
      case 'merge-finish':
        return { whole: await (await begun()).finish() }
      case 'opens-with':
        return { opens: await opensWith(work.pdf, work.password) }
    }
  }
}

/** Merging and opening as `createMerger` and `opensWith` do them, done by whoever answers `ask`. */
export function sideWorkBy(ask: (work: SideWork) => Promise<SideResult>) {
  return {
    async merger(options: MergeOptions): Promise<Merger> {
      let { pages = 0 } = await ask({ kind: 'merge-begin', options })
      return {
        async add(pdf) {
          pages = (await ask({ kind: 'merge-add', pdf })).pages ?? pages
        },
        get pages() {
          return pages
        },
        async finish() {
          return (await ask({ kind: 'merge-finish' })).whole ?? new Uint8Array()
        },
      }
    },
    opensWith: async (pdf: Uint8Array, password: string): Promise<boolean> =>
      (await ask({ kind: 'opens-with', pdf, password })).opens ?? false,
  }
}
