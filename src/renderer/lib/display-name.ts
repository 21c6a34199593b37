import type { Student } from '../../core/intake/schema'

type Named = Pick<Student, 'givenName' | 'familyName' | 'preferredName'>

/** "Rosi Delgado" where a preferred name is given, else "Rosa Delgado". */
export const displayName = ({ givenName, familyName, preferredName }: Named): string =>
  `${preferredName?.trim() || givenName} ${familyName}`

/** What the student is called aloud. */
export const calledName = ({ givenName, preferredName }: Named): string => preferredName?.trim() || givenName
