import { maxIntakeCharacters, readIntake, type IntakeReading } from '../../core/intake/read'
import { errnoOf } from '../files/disk-errors'
import { readAtMost } from '../files/read-at-most'

/** A character takes at most four bytes; more than this is never read into memory. */
const maximumBytes = maxIntakeCharacters * 4

/** Reads an intake file of any content, size and kind. What is wrong with it is a value; never throws, never hangs. */
export async function readIntakeFile(file: string): Promise<IntakeReading> {
  try {
    const bytes = await readAtMost(file, maximumBytes)
    if (bytes === 'not-a-file') return refuse('is not a file')
    return bytes === 'too-large' ? refuse('is too large to be an intake file') : readText(bytes)
  } catch (error) {
    const errno = errnoOf(error)
    return refuse(errno === 'ENOENT' ? 'does not exist' : `cannot be read (${errno ?? 'unknown reason'})`)
  }
}

/** UTF-8, or UTF-16 where a byte-order mark says so: Windows' Notepad writes both. Anything else would be garbled names. */
function readText(bytes: Buffer): IntakeReading {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuse(`is not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'} text`)
  }
  return readIntake(text)
}

const refuse = (reason: string): IntakeReading => ({ ok: false, problems: [{ path: '', reason }] })
