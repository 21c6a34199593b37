/**
 * Breaks a text into lines no wider than a limit: at spaces, at line ends, and within a word only where the word alone
 * is too wide. The lines keep their trailing spaces, so that joined they are the text again (without its line ends).
 * Widths are taken to add up: kerning between words is left out.
 */
export function breakLines(text: string, limit: number, widthOf: (words: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, limit, widthOf))
}

function breakParagraph(paragraph: string, limit: number, widthOf: (words: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (let word of paragraph.match(/\S*\s*/g) ?? []) {
    if (line !== '' && width + widthOf(word.trimEnd()) > limit) {
      lines.push(line)
      line = ''
      width = 0
    }
    while (widthOf(word.trimEnd()) > limit) {
      const fitting = fittingStart(word, limit, widthOf)
      lines.push(word.slice(0, fitting))
      word = word.slice(fitting)
    }
    line += word
    width += widthOf(word)
  }
  return [...lines, line]
}

/** How many characters of a word fit; at least one, and never half a surrogate pair. */
function fittingStart(word: string, limit: number, widthOf: (words: string) => number): number {
  let end = 0
  let width = 0
  for (const character of word) {
    width += widthOf(character)
    if (end > 0 && width > limit) break
    end += character.length
  }
  return end
}
