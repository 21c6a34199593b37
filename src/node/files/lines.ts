import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors'
import { asDiskError } from './disk-errors'

/** The longest line that is read into memory, in bytes. One student's sealed record is a few hundred kilobytes at most. */
export const longestLine = 64 * 1024 * 1024

/**
 * The lines of a file of any size, without their ends. The last one only counts as whole where an end follows it.
 * @throws AppError `not-a-backup` for a pipe or a device, `backup-damaged` for a line that is too long, and what the disk refuses
 */
export async function* readLines(file: string): AsyncGenerator<{ readonly text: string; readonly whole: boolean }> {
  let parts: Buffer[] = []
  let length = 0
  try {
    // Looked at before it is opened: opening a pipe waits for a writer.
    if (!(await stat(file)).isFile()) throw new AppError('not-a-backup', 'It is no file')
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      let rest = chunk as Buffer
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        yield { text: Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8'), whole: true }
        parts = []
        length = 0
        rest = rest.subarray(end + 1)
      }
      length += rest.length
      if (length > longestLine) throw new AppError('backup-damaged', 'A line of the file is too long')
      if (rest.length > 0) parts.push(rest)
    }
  } catch (error) {
    throw asDiskError(error)
  }
  if (length > 0) yield { text: Buffer.concat(parts).toString('utf8'), whole: false }
}
