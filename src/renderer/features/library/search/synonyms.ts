/** Words that mean the same to one who searches. Which they are stands in the message files, a line a meaning. */
import { wordsOf } from './words'

export type Synonyms = readonly (readonly string[])[]

/** From this many letters on, the beginning of a word is enough to be taken for it. */
const enough = 4

/** Words between spaces, a line a meaning. */
export const synonymsFrom = (lines: Iterable<string>): Synonyms => [...lines].map(wordsOf)

/** The other words of every meaning that this word, or its beginning, stands for. */
export function sameMeaning(synonyms: Synonyms, word: string): string[] {
  const means = (one: string) => one === word || (word.length >= enough && one.startsWith(word))
  const others = synonyms.filter((group) => group.some(means)).flat()
  return [...new Set(others)].filter((one) => one !== word)
}
