/**
 * The text as it is compared when people search: lower case, without accents, with straight apostrophes, so that "nunez"
 * finds "Núñez" and "master's" finds "master’s".
 */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
