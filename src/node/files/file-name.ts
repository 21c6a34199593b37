import type { Student } from '../../core/intake/schema'

/** File names that Windows, macOS and Linux all take, made from what people are called. */

/** Longest part a name may take, in bytes: file systems count 255 bytes for everything. */
const maximumNameBytes = 120

/** `Delgado Rosa - Career plan - 2026-11-22.pdf` */
export const planFileName = (student: Student, title: string, day: string): string =>
  `${personPart(student)} - ${safePart(title)} - ${day}.pdf`

/** `Delgado Rosa - Calendar - 2026-11-22.ics`: the plan as another kind of file. */
export const copyFileName = (student: Student, title: string, day: string, ending: string): string =>
  `${personPart(student)} - ${safePart(title)} - ${day}.${ending}`

/** `How matching works - 2026-11-22.pdf`: a document about nobody. */
export const generalFileName = (title: string, day: string, ending = 'pdf'): string =>
  `${safePart(title)} - ${day}.${ending}`

/** `Delgado Rosa - intake.json` */
export const intakeFileName = (student: Student): string => `${personPart(student)} - intake.json`

const personPart = ({ familyName, givenName }: Student): string => safePart(`${familyName} ${givenName}`) || 'Student'

/** Names Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

function safePart(text: string): string {
  const clean = text
    .normalize('NFC')
    // Not in a Windows file name: control characters, separators, wildcards. And nothing invisible that turns text around.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/gu, ' ')
  // Neither hidden (leading dot) nor cut by Windows (dot or space at the end).
  const trimmed = cutToBytes(clean.replace(/^[.\s]+/, ''), maximumNameBytes).replace(/[.\s]+$/, '')
  return reserved.test(trimmed) ? `_${trimmed}` : trimmed
}

/** Cuts between what people see as characters, never inside one. */
function cutToBytes(text: string, limit: number): string {
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > limit) return kept
    kept += segment
  }
  return kept
}
