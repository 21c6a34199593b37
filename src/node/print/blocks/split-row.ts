import type { RichText } from '../../../core/documents/model'
import { plainText } from '../../../core/documents/rich-text'
import type { Page } from '../page'
import { sizes } from '../theme'

type Row = readonly (readonly RichText[])[]

/**
 * Rows are never broken by the page, and what does not fit a page would be lost; so a row with very long text is dealt
 * out to several rows beforehand. Almost always the row comes back as it is.
 */
export function splitRow(row: Row, widths: readonly number[], page: Page): Row[] {
  const limit = tallestRow(page)
  const columns = row.map((paragraphs, column) => chunks(paragraphs, widths[column] ?? page.width, limit, page))
  const count = Math.max(1, ...columns.map((column) => column.length))
  return Array.from({ length: count }, (_, index) => columns.map((column) => column[index] ?? []))
}

/** A third of a page; more of a small one, where a third is soon full. */
export const tallestRow = ({ height }: Page): number => Math.floor(Math.max(height / 3, Math.min(height * 0.6, 230)))

/** Whether the last two rows may stand together: half a page at most, heads and padding aside. */
export const areLastLow = (heights: readonly number[], { height }: Page): boolean =>
  heights.slice(-2).reduce((sum, each) => sum + each, 0) <= height / 2

/** Paragraphs in portions that are at most `limit` points high. */
export function chunks(paragraphs: readonly RichText[], width: number, limit: number, page: Page): RichText[][] {
  const portions: RichText[][] = [[]]
  let height = 0
  for (const paragraph of paragraphs)
    for (const piece of pieces(paragraph, width, limit, page)) {
      const added = page.heightOf(page.plain(plainText(piece)), width, 'body')
      if (height > 0 && height + added > limit) {
        portions.push([])
        height = 0
      }
      portions.at(-1)?.push(piece)
      height += added
    }
  return portions
}

/** A paragraph too tall for a portion, cut between lines; its emphasis is lost, its words are not. */
function pieces(paragraph: RichText, width: number, limit: number, page: Page): RichText[] {
  const words = page.plain(plainText(paragraph))
  if (page.heightOf(words, width, 'body') <= limit) return [paragraph]
  const most = Math.max(1, Math.floor(limit / sizes.body.leading))
  return words.split('\n').flatMap((part) => {
    const lines = page.linesOf(part, width, 'body')
    return Array.from({ length: Math.ceil(lines.length / most) }, (_, index) =>
      lines
        .slice(index * most, (index + 1) * most)
        .join('')
        .trimEnd(),
    )
  })
}
