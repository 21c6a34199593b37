import path from 'node:path'
import type { Dialogs, FileKind } from '../ipc/ports'
import { writeCopy } from './leaving'

export interface Copy {
  /** Proposed to the person, who may choose another. */
  readonly fileName: string
  readonly kind: FileKind
  readonly data: Uint8Array | string
}

/**
 * The one way by which a plan leaves for a file of another program: asks where and writes it. Answers the file's name,
 * or `null` when the person changed their mind. @throws AppError for what the disk refuses.
 */
export async function saveCopy(dialogs: Dialogs, { fileName, kind, data }: Copy): Promise<string | null> {
  const file = await dialogs.chooseSaveFile({ fileName, kind })
  if (file === null) return null
  await writeCopy(file, data)
  return path.basename(file)
}
