import type { KeyboardEvent } from 'react'

interface PaperKeys {
  /** Page in view, from 1, of how many. */
  readonly current: number
  readonly pages: number
  go(page: number): void
  /** Larger or smaller. */
  step(direction: 1 | -1): void
  fit(): void
}

/** The keys of a paper on the screen: they turn pages, and those of the window's own zoom are the paper's in here. */
export function onPaperKey(event: KeyboardEvent, { current, pages, go, step, fit }: PaperKeys): void {
  if (event.ctrlKey || event.metaKey) {
    if (event.key === '+' || event.key === '=') step(1)
    else if (event.key === '-') step(-1)
    else if (event.key === '0') fit()
    else return
    return event.preventDefault()
  }
  const ways: Record<string, number> = { PageDown: current + 1, PageUp: current - 1, Home: 1, End: pages }
  const to = ways[event.key]
  if (to === undefined || event.target instanceof HTMLSelectElement) return
  event.preventDefault()
  if (to >= 1 && to <= pages) go(to)
}
