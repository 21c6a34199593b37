/** The shortest passphrase a vault accepts, in characters. */
export const minimumPassphraseLength = 12

/**
 * Whether a passphrase is too easy for students' records: too short, or a few characters over and over.
 * One rule for the form and for the vault. Four unrelated words pass; nothing asks for digits or symbols.
 */
export function isWeakPassphrase(passphrase: string): boolean {
  const characters = [...passphrase.normalize('NFKC').trim()]
  return characters.length < minimumPassphraseLength || new Set(characters).size < 5
}
