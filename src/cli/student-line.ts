import type { Translate } from '../core/message'
import type { Unreadable } from '../node/vault/unreadable'

interface Named {
  readonly id: string
  readonly studentId: string
  readonly givenName: string
  readonly familyName: string
}

/** A tab or a line end in a name must not look like the next column or line. */
const plain = (text: string): string => text.replaceAll(/[\t\r\n\p{Cc}]+/gu, ' ').trim()

/** What the file calls a student, for people and for programs: id, the school's number, name, tabs between. */
export const studentLine = ({ id, studentId, givenName, familyName }: Named): string =>
  `${id}\t${plain(studentId)}\t${plain(`${givenName} ${familyName}`)}\n`

/** One line for each student whose document is not as it should be. */
export const unreadableLines = (unreadable: readonly Unreadable[], t: Translate): string[] =>
  unreadable.map(
    ({ id, reason, recovered }) => `${id}: ${t(`cli:vault.${recovered && reason !== 'older' ? 'recovered' : reason}`)}`,
  )
