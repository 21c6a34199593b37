import { readFile, stat } from 'node:fs/promises'
import { readLocal, type LocalReading } from '../../core/local/read-local'
import { asDiskError } from '../files/disk-errors'

/** Bytes. Thousands of entries fit; what is larger is some other file. */
const largestFile = 5 * 1024 * 1024

/** Reads a file of local knowledge. @throws AppError for what the disk refuses; what is wrong in the file is a value. */
export async function readLocalFile(file: string): Promise<LocalReading> {
  const refused = (reason: string): LocalReading => ({ ok: false, problems: [{ path: '', reason }] })
  try {
    const { size } = await stat(file)
    if (size > largestFile) return refused('is too large for a file of local knowledge')
    return readLocal(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)))
  } catch (error) {
    if (error instanceof TypeError) return refused('not valid UTF-8 text')
    throw asDiskError(error)
  }
}
