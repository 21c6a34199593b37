/**
 * How hard a text is to read: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, 1975),
 * 0.39 × words a sentence + 11.8 × syllables a word − 15.59, for English.
 * Syllables are counted from the spelling; the rules were measured against words counted by hand (see its test).
 */
export function readingGrade(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / countSentences(text)) + 11.8 * (syllables / words.length) - 15.59
}

/** Words as they are said: a hyphen joins two, digits are read as numbers, and placeholders (`{{hours}}`) are left out. */
export const wordsOf = (text: string): string[] =>
  text.replace(/\{\{[^}]*\}\}/g, ' ').match(/\p{L}+(?:[’']\p{L}+)*|\d[\d,.]*/gu) ?? []

/** Sentences end in . ! ? or a line break; the dot of an abbreviation or a decimal does not end one. At least one. */
function countSentences(text: string): number {
  const ends = text
    .replace(/\b(?:\p{L}\.){2,}/gu, 'X')
    .split(/[.!?]+(?=[\s”’")]|$)|\n+/u)
    .filter((sentence) => wordsOf(sentence).length > 0)
  return Math.max(1, ends.length)
}

/** Syllables of one word as written: groups of vowels, less the silent ones, plus those said apart. At least one. */
export function syllablesOf(word: string): number {
  // Digits and the letters of an abbreviation are said one by one.
  if (/^\d/.test(word)) return word.replace(/\D/g, '').length
  if (/^\p{Lu}{2,}s?$/u.test(word)) return word.replace(/s$/, '').length
  const letters = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    // "qu", and "gu" before a vowel, are one sound; "y" before a vowel is a consonant.
    .replace(/(?<=[qg])u(?=[aeiy])/g, '')
    .replace(/(?<![aeiou])y(?=[aeou])/g, 'j')
  return Math.max(1, count(letters, /[aeiouy]+/g) + count(letters, saidApart) - silent(letters))
}

/** Neighboring vowels that are two syllables: be-ing, sci-ence, situ-ation, medi-ate, vide-o, ide-a, indi-vidu-al. */
const saidApart = new RegExp(
  [
    '(?<![ctsg])ia(?!ge)|[ct]iat|ii',
    '(?<![ctsg])io(?!n)|(?<![ctsgnlx])ion|ciol',
    '(?<!fr)(?<![ctsgl])ie[nt]|[cs]cie[nt]|cliens?t|iet|ium|eum',
    'eo(?!u|pl)|[dr]eas?$|crea|react|oe[mt]|coo(?=rd|per)',
    '[aeouy]ing|ua(?!rd|rt)|uous|uit[iy]',
  ].join('|'),
  'g',
)

/** A final e that is not said (`make`, `makes`), an e before `d` (`asked`), and one kept before an ending (`homeless`). */
function silent(letters: string): number {
  const kept = /^(?:some|home|case|life|care)[^aeiourd]|[aeiou][^aeiouwxy]e(?:ful|ment|ments|ly|less|ness|thing)$/
  const ending =
    /[^aeiouyl]e$|[aeiou]le$|[^aeiouylsxzcgh]es$|[aeiou]les$|(?<![sc]h)[^aeioutdylsxzcgh]es$|[^aeioutd]ed$|[aeiou]ue$/
  const vowels = count(letters, /[aeiouy]+/g)
  return vowels === 1 ? 0 : Number(kept.test(letters)) + Number(ending.test(letters))
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
