import { folded } from '../../../../core/folded'

/** Folded words: no accents, no capitals, "bachelor's" as one word, "C-SWCM" as two. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .replaceAll(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
