import { open } from 'node:fs/promises'
import { maxIntakeCharacters, readIntake, type IntakeReading } from '../../core/intake/read'
import type { Intake } from '../../core/intake/schema'
import { asDiskError } from '../../node/files/disk-errors'
import { replaceFile } from '../../node/files/replace-file'

/** A character takes at most four bytes; more than this is never read into memory. */
const maximumBytes = maxIntakeCharacters * 4

/** Reads an intake file of any content and size. @throws AppError only for what the disk refuses. */
export async function readIntakeFile(file: string): Promise<IntakeReading> {
  let bytes: Buffer
  try {
    const handle = await open(file, 'r')
    try {
      if ((await handle.stat()).size > maximumBytes)
        return { ok: false, problems: [{ path: '', reason: 'is too large to be an intake file' }] }
      bytes = await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw asDiskError(error)
  }
  return readIntake(decode(bytes))
}

/** UTF-8, or UTF-16 where a byte-order mark says so: Windows' Notepad writes both. */
function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

export const writeIntakeFile = (file: string, intake: Intake): Promise<void> =>
  replaceFile(file, `${JSON.stringify(intake, null, 2)}\n`)
