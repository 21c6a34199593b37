import { itemsBySection } from '../../intake/items'
import { intakeFormat } from '../../intake/schema'
import type { Translate } from '../../message'
import type { DocumentStudent } from '../context'
import { experienceKinds } from './known-words'

/**
 * The last look before a paper with nobody in it leaves: does any word, number or date of the student stand in it? It
 * knows nothing of how the paper was made; it reads what will be printed. Better a paper refused than a student named.
 */

/** What kind of thing was found; never the thing itself, so that it may be logged. */
export type LeakKind = 'name' | 'number' | 'date' | 'contact' | 'words'

export class LeakFound extends Error {
  readonly kinds: readonly LeakKind[]
  constructor(kinds: readonly LeakKind[]) {
    super(`The paper would show: ${kinds.join(', ')}`)
    this.name = 'LeakFound'
    this.kinds = kinds
  }
}

interface Check {
  readonly student: DocumentStudent
  /** Everything that will be printed or kept in the file. */
  readonly paper: unknown
  /** The same kind of paper for an invented student: its words are nobody's. */
  readonly blank: unknown
  /** Texts written long before: one or two words of them are nobody's either. */
  readonly catalog: unknown
  /** Translators for dates, as they may be printed. */
  readonly says: readonly Translate[]
}

/** The kinds of thing of this student that stand on the paper; none is what may be printed. */
export function leaksIn({ student, paper, blank, catalog, says }: Check): readonly LeakKind[] {
  const read = plain(textsOf(paper).join('\n'))
  const words = new Set(wordsOf(read))
  const common = plain(textsOf(blank).join('\n'))
  const commonWords = new Set(wordsOf(common))
  const digits = digitRuns(read)
  const found = new Set<LeakKind>()

  const { student: who } = student.intake
  const hasPhrase = (phrase: string) => phrase !== '' && ` ${wordsOf(read).join(' ')} `.includes(` ${phrase} `)
  const isCommonPhrase = (phrase: string) => ` ${wordsOf(common).join(' ')} `.includes(` ${phrase} `)

  for (const name of [who.givenName, who.familyName, who.preferredName, who.guardian]) {
    const parts = wordsOf(plain(name ?? ''))
    // A name that is an ordinary word of the plan ("May", "Grant") tells nobody apart; the whole name still does.
    if (parts.some((part) => words.has(part) && !commonWords.has(part))) found.add('name')
    if (parts.length > 1 && hasPhrase(parts.join(' ')) && !isCommonPhrase(parts.join(' '))) found.add('name')
  }
  const full = wordsOf(plain(`${who.givenName} ${who.familyName}`)).join(' ')
  if (hasPhrase(full) && !isCommonPhrase(full)) found.add('name')

  for (const number of [who.studentId, who.phone]) {
    const run = (number ?? '').replace(/\D/g, '')
    if (run.length >= 4 && digits.some((one) => one.includes(run))) found.add('number')
    const code = wordsOf(plain(number ?? '')).join(' ')
    if (code !== '' && hasPhrase(code) && !isCommonPhrase(code)) found.add('number')
  }
  const mail = plain(who.email ?? '').trim()
  if (mail !== '' && read.includes(mail)) found.add('contact')
  const mailbox = mail.split('@')[0] ?? ''
  if (mailbox.length >= 5 && words.has(mailbox) && !commonWords.has(mailbox)) found.add('contact')

  for (const date of birthDates(who.birthDate, says))
    if (hasPhrase(wordsOf(plain(date)).join(' ')) && !isCommonPhrase(wordsOf(plain(date)).join(' '))) found.add('date')

  for (const text of freeTexts(student, catalog))
    for (const piece of pieces(text))
      if (hasPhrase(piece) && !isCommonPhrase(piece) && !isOrdinary(piece, catalog)) found.add('words')
  return [...found]
}

/** One or two words that the catalog uses, such as a field of study. */
const isOrdinary = (piece: string, catalog: unknown): boolean =>
  piece.split(' ').length <= 2 && ` ${wordsOf(plain(textsOf(catalog).join('\n'))).join(' ')} `.includes(` ${piece} `)

/** Every string in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** Without accents, marks that cannot be seen, and the difference of capitals: "Ñuñez" and "nunez" are one name. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Digits that stand together, whatever separates them: (512) 555-0142 is one number. */
const digitRuns = (text: string): string[] =>
  (text.match(/\d(?:[\s().+-]{0,2}\d){3,}/g) ?? []).map((run) => run.replace(/\D/g, ''))

/** A date of birth as it may be written. The year or month alone is nobody's. */
function birthDates(date: string | undefined, says: readonly Translate[]): string[] {
  if (date === undefined) return []
  const [year = '', month = '', day = ''] = date.split('-')
  const months = says.map((t) => t('documents:when.month', { date: date.slice(0, 7) }))
  if (day === '') return [date, ...months]
  const [m, d] = [String(Number(month)), String(Number(day))]
  return [
    date,
    ...says.map((t) => t('documents:when.day', { date })),
    `${m}/${d}/${year}`,
    `${month}/${day}/${year}`,
    `${d}/${m}/${year}`,
    `${day}.${month}.${year}`,
    ...months,
  ]
}

/**
 * Everything that somebody may have typed about this student: each text of the record, wherever it is kept, but for what
 * the planner wrote and the words of fixed lists. A field that comes later is read without a line here.
 */
function freeTexts({ plan, ...record }: DocumentStudent, catalog: unknown): string[] {
  const known = new Set([...textsOf(plan?.base), ...(plan?.notices ?? []), ...textsOf(catalog), ...fixedWords])
  return textsOf([record, { ...plan, base: null }]).filter((text) => !known.has(text) && !isDate(text))
}

const fixedWords: readonly string[] = [...experienceKinds, ...itemsBySection.settings, intakeFormat]
/** Days and times are looked for where they tell something: the date of birth. */
const isDate = (text: string): boolean => /^\d{4}-\d{2}(-\d{2}(T[\d:.]+Z?)?)?$/.test(text)

/** Five words in a row are somebody's; a shorter text counts as a whole. */
const shingle = 5
function pieces(text: string): string[] {
  const words = wordsOf(plain(text))
  if (words.length === 0) return []
  if (words.length <= shingle) return [words.join(' ')]
  return Array.from({ length: words.length - shingle + 1 }, (_, at) => words.slice(at, at + shingle).join(' '))
}
