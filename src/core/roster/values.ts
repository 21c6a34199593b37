import { gradeLevels, stateCodes, type Student } from '../intake/schema'

/** A cell read as what its column says; `undefined` where that cannot be done. */
type Read<T> = T | undefined

const gradeWords: Readonly<Record<string, (typeof gradeLevels)[number]>> = {
  freshman: '9',
  sophomore: '10',
  junior: '11',
  senior: '12',
  ps: 'postsecondary',
  college: 'postsecondary',
}

/** `9`, `09`, `9th`, `Grade 9`, `Freshman`, `adult`. Grades below 9 are none of ours. */
export function readGrade(cell: string): Read<Student['gradeLevel']> {
  const word = cell.trim().toLowerCase()
  const number = /^(?:grade\s*|gr\.?\s*)?0?(9|1[0-2])(?:th)?(?:\s*grade)?$/.exec(word)?.[1]
  return gradeLevels.find((level) => level === (number ?? gradeWords[word] ?? word))
}

/** Two letters, or the name of a state as `names` has it, by code. */
export function readState(cell: string, names: Readonly<Record<string, string>>): Read<Student['state']> {
  const word = cell.trim().toLowerCase()
  return stateCodes.find((code) => code.toLowerCase() === word || names[code]?.toLowerCase() === word)
}

/** `2009-03-14`, `3/14/2009`, `3-14-2009`, `2009-03`, `3/2009`: month before day, as schools in the United States write. */
export function readDate(cell: string): Read<string> {
  const word = cell.trim()
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ][\d:.Z]*)?$/.exec(word)
  if (iso) return dated(iso[1]!, iso[2]!, iso[3])
  const us = /^(\d{1,2})[/-](?:(\d{1,2})[/-])?(\d{4})(?: [\d:]+(?: ?[ap]m)?)?$/i.exec(word)
  return us ? dated(us[3]!, us[1]!, us[2]) : undefined
}

const two = (figures: string): string => figures.padStart(2, '0')
const dated = (year: string, month: string, day?: string): string =>
  [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-')

/** A graduation is often given as a year alone; school years end in June. `assumed` says that the month is ours. */
export function readGraduation(cell: string): Read<{ readonly value: string; readonly assumed: boolean }> {
  const year = /^(?:class of )?(\d{4})$/i.exec(cell.trim())?.[1]
  if (year !== undefined) return { value: `${year}-06`, assumed: true }
  const value = readDate(cell)
  return value === undefined ? undefined : { value, assumed: false }
}

/** `Delgado, Rosa` or `Rosa Delgado`; the last word is the family name where no comma says otherwise. */
export function readFullName(cell: string): Read<Pick<Student, 'givenName' | 'familyName'>> {
  const [before, ...after] = cell.split(',').map((part) => part.trim())
  if (after.length === 1 && before && after[0]) return { familyName: before, givenName: after[0] }
  const words = cell.trim().split(/\s+/)
  if (after.length > 0 || words.length < 2) return undefined
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1)! }
}

/** Languages between commas, semicolons or slashes. */
export const readLanguages = (cell: string): string[] =>
  cell
    .split(/[,;/]/)
    .map((language) => language.trim())
    .filter(Boolean)
