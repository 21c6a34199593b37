/** A phrase of the message files, which are written for the middle of a sentence, at the beginning of one. */
export const capitalized = (phrase: string): string => phrase.charAt(0).toLocaleUpperCase() + phrase.slice(1)
