import type { Block } from '../../../core/documents/model'
import { plainText } from '../../../core/documents/rich-text'
import type { Drawn, Page } from '../page'
import { rhythm } from '../theme'
import { drawAnswers } from './answers'
import { drawBars } from './bars'
import { drawChecklist } from './checklist'
import { drawCallout, drawColumns, drawGroup } from './containers'
import { drawFacts } from './facts'
import { drawHeading } from './heading'
import { drawNewPage } from './new-page'
import { drawLines } from './lines'
import { drawList } from './list'
import { drawParagraph } from './paragraph'
import { drawRange } from './range'
import { drawSignatures } from './signatures'
import { drawStairs } from './stairs'
import { drawTitle } from './title'
import { drawTable } from './table'
import { drawTimeline } from './timeline'

export type DrawBlocks = (blocks: readonly Block[], page: Page) => Drawn[]

/** Draws blocks in order; a heading takes so much of what follows it with it that it never stands alone. */
export const drawBlocks: DrawBlocks = (blocks, page) => {
  const drawn: Drawn[] = []
  let following: Block | undefined
  // From the end, because a heading above a heading takes what that one takes with it.
  for (const block of blocks.toReversed()) {
    const part = drawBlock(block, page)
    const next = drawn[0]
    drawn.unshift(next && leadsIn(block, following) ? reserving(part, Math.min(next.head, page.height * 0.8)) : part)
    following = block
  }
  return drawn
}

/** A heading leads in what follows it, and so does a short paragraph before anything that is not another paragraph. */
const leadsIn = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' &&
    (block.tone === 'body' || block.tone === 'note') &&
    plainText(block.text).length < 200 &&
    next?.kind !== 'paragraph' &&
    next?.kind !== 'heading')

/**
 * The heading in one unbreakable piece with empty room for what must follow, and then back up over that room. A page
 * break that would part the two thus comes before the heading, without laying the document out again.
 */
function reserving(heading: Drawn, needed: number): Drawn {
  // Heights are estimates, a few points out at most.
  const room = needed + rhythm
  return {
    content: {
      stack: [
        { stack: [heading.content, { text: '', margin: [0, room, 0, 0], fontSize: 0.1 }], unbreakable: true },
        { text: '', fontSize: 0.1, margin: [0, -room, 0, 0] },
      ],
    },
    head: heading.head + needed,
    height: heading.height,
  }
}

/** One line a kind of block; the compiler names this place when a kind is added. */
function drawBlock(block: Block, page: Page): Drawn {
  switch (block.kind) {
    case 'title':
      return drawTitle(block, page)
    case 'heading':
      return drawHeading(block, page)
    case 'paragraph':
      return drawParagraph(block, page)
    case 'list':
      return drawList(block, page)
    case 'checklist':
      return drawChecklist(block, page)
    case 'table':
      return drawTable(block, page)
    case 'bars':
      return drawBars(block, page)
    case 'range':
      return drawRange(block, page)
    case 'stairs':
      return drawStairs(block, page)
    case 'timeline':
      return drawTimeline(block, page)
    case 'facts':
      return drawFacts(block, page)
    case 'callout':
      return drawCallout(block, page, drawBlocks)
    case 'columns':
      return drawColumns(block, page, drawBlocks)
    case 'group':
      return drawGroup(block, page, drawBlocks)
    case 'lines':
      return drawLines(block, page)
    case 'answers':
      return drawAnswers(block, page)
    case 'new-page':
      return drawNewPage(page)
    case 'signatures':
      return drawSignatures(block, page)
  }
}
