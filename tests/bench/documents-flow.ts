import type { Block, DocumentModel, RichText } from '../../src/core/documents/model'
import { plainText } from '../../src/core/documents/rich-text'

/** What every engine can set: headings (level 0 is the title), paragraphs, lists and tables. */
export type Flow =
  | { readonly kind: 'heading'; readonly level: 0 | 1 | 2 | 3 | 4 | 5 | 6; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A document with the same words, lists and tables, for engines that know nothing of our blocks; figures are told. */
export const flowOf = ({ sections }: DocumentModel): Flow[] => sections.flatMap(({ blocks }) => blocks.flatMap(flow))

const said = (texts: readonly RichText[]): string => texts.map(plainText).join('\n')

function flow(block: Block): Flow[] {
  switch (block.kind) {
    case 'title':
      return [
        { kind: 'heading', level: 0, text: block.text },
        { kind: 'paragraph', text: block.subtitle },
      ]
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: plainText(block.text) }]
    case 'list':
      return [{ kind: 'list', items: block.items.map(plainText) }]
    case 'table':
      return [
        {
          kind: 'table',
          head: block.columns.map(({ header }) => header),
          rows: block.rows.map((cells) => cells.map(said)),
        },
      ]
    case 'checklist':
      return [
        {
          kind: 'table',
          head: [block.title, ...block.columns],
          rows: block.items.map((item) => [said([item.title, ...item.detail]), ...item.cells]),
        },
      ]
    case 'facts':
      return [{ kind: 'table', head: [], rows: block.items.map(({ label, value }) => [label, plainText(value)]) }]
    case 'group':
    case 'callout':
      return block.blocks.flatMap(flow)
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(flow))
    case 'signatures':
      return [{ kind: 'table', head: [], rows: block.signatures.map(({ role, name }) => [role, name]) }]
    case 'answers':
    case 'new-page':
      return []
    case 'bars':
    case 'lines':
    case 'range':
    case 'stairs':
    case 'timeline':
      return [{ kind: 'paragraph', text: block.alternative }]
  }
}
