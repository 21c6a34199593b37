/** Words that were mistyped: how far two words are apart, and which known words are nearest. */

/** So many slips are forgiven in a word of so many letters; a short word with a slip is another word. */
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/**
 * The known words whose beginning is nearest to what was typed, the nearest only; none where it takes too many slips. The
 * first letter must be right: people rarely miss it, and asking for it keeps out words that only look alike.
 */
export function nearWords(typed: string, known: Iterable<string>): string[] {
  let least = slipsIn(typed.length)
  if (least === 0) return []
  let found: string[] = []
  for (const word of known) {
    if (word[0] !== typed[0] || word.length < typed.length - least) continue
    const slips = slipsToBegin(typed, word)
    if (slips > least) continue
    if (slips < least) found = []
    least = slips
    found.push(word)
  }
  return found
}

/**
 * The fewest letters to add, drop, change or swap with the next that turn `typed` into some beginning of `word`: people
 * see results while they type.
 */
export function slipsToBegin(typed: string, word: string): number {
  // Optimal string alignment, a row a letter of `typed`; the last row's least is the best beginning.
  let before: number[] = []
  let above = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const change = typed[i - 1] === word[j - 1] ? 0 : 1
      let slips = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change)
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1)
      row.push(slips)
    }
    before = above
    above = row
  }
  return Math.min(...above)
}
