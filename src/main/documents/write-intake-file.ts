import type { Intake } from '../../core/intake/schema'
import { replaceFile } from '../../node/files/replace-file'

/** Writes an intake as a file that can be read in again. @throws AppError for what the disk refuses. */
export const writeIntakeFile = (file: string, intake: Intake): Promise<void> =>
  replaceFile(file, `${JSON.stringify(intake, null, 2)}\n`)
