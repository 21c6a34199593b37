import { isWeakPassphrase, minimumPassphraseLength } from '../../../shared/passphrase'

/** What can honestly be said about a passphrase by looking at it: its length and its variety, not who could guess it. */

/** `plain`: long enough, but repeated, among the first guesses, or only a word or three. */
export type Judgement = 'empty' | 'short' | 'plain' | 'fair' | 'good'

const guessable = /passw|contrase|qwert|asdf|12345|abcde|letmein|casepath|counsel|consejer|school|escuela/

export function judgePassphrase(passphrase: string): Judgement {
  const text = passphrase.trim().toLowerCase()
  if (text === '') return 'empty'
  if ([...text].length < minimumPassphraseLength) return 'short'
  const different = new Set(text).size
  if (isWeakPassphrase(passphrase) || different < 7 || guessable.test(text.replace(/\s/g, ''))) return 'plain'
  const words = new Set(text.split(/[\s\-_.]+/).filter((word) => word.length > 2)).size
  if (words >= 5 || (text.length >= 20 && words < 2)) return 'good'
  // Letters only, in two or three words, is a phrase that many people would try.
  return words >= 4 || /[^\p{L}\s]/u.test(text) ? 'fair' : 'plain'
}
