import type { Intake } from '../../core/intake/schema'
import { writeCopy } from './leaving'

/** Writes an intake as a file that can be read in again. @throws AppError for what the disk refuses. */
export const writeIntakeFile = (file: string, intake: Intake): Promise<void> =>
  writeCopy(file, `${JSON.stringify(intake, null, 2)}\n`)
