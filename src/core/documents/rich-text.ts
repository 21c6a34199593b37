import type { Block, Inline, RichText } from './model'

/** The pieces of a text, whether it came as one string or as many. */
export const inlinesOf = (text: RichText): readonly Inline[] => (typeof text === 'string' ? [text] : text)

/** The words of a text without emphasis and references. */
export const plainText = (text: RichText): string =>
  inlinesOf(text)
    .map((inline) => (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : ''))
    .join('')

/** Every block of a list of blocks, the nested ones after their container, in reading order. */
export function* eachBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.kind === 'group' || block.kind === 'callout') yield* eachBlock(block.blocks)
    if (block.kind === 'columns') for (const column of block.columns) yield* eachBlock(column.blocks)
  }
}
