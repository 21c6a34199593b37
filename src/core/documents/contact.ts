import type { Block } from './model'

/** How to reach the office, as the settings have it; what is empty stays away from paper. */
export interface Contact {
  readonly counselorPhone?: string | undefined
  readonly counselorEmail?: string | undefined
}

/** Phone, then e-mail, each on a line of its own: what was typed with line ends or wide spaces is one line, too. */
export const contactLines = ({ counselorPhone, counselorEmail }: Contact): readonly string[] =>
  [counselorPhone, counselorEmail]
    .map((line) => (line ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** The same in one line under its label; nothing where there is nothing. */
export function contactLine(label: string, contact: Contact): Block[] {
  const lines = contactLines(contact)
  if (lines.length === 0) return []
  return [{ kind: 'paragraph', tone: 'body', text: [{ text: `${label}: `, style: 'quiet' }, lines.join(' · ')] }]
}
