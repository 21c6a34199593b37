import type { Drawn, Page } from '../page'
import { leastWide } from './lines'

/** A new page. In large print, where what was meant for one page fills several, the text simply goes on. */
export const drawNewPage = (page: Page): Drawn => ({
  content: { text: '', fontSize: 0.1, ...(page.width > leastWide && { pageBreak: 'before' as const }) },
  head: 0,
  height: 0,
})
