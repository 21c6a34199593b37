import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'

/**
 * The content of a file that somebody chose, of `limit` bytes at most. Counted while reading, because a file can grow and
 * sizes can lie. @throws what the file system answers
 */
export async function readAtMost(file: string, limit: number): Promise<Buffer | 'not-a-file' | 'too-large'> {
  // Looked at before it is opened: opening a pipe waits for a writer, and opening a device may do something.
  if (!(await stat(file)).isFile()) return 'not-a-file'
  // Not blocking: the name may stand for a pipe by now. Windows knows no such flag, and no such pipes.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if ((await handle.stat()).size > limit) return 'too-large'
    const chunks: Buffer[] = []
    for await (const chunk of handle.createReadStream({ end: limit, autoClose: false })) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    return bytes.length > limit ? 'too-large' : bytes
  } finally {
    await handle.close()
  }
}
