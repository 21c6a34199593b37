import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** The content; `null` when there is more of it. Counted while reading, because a file can grow and sizes can lie. */
export async function readAtMost(file: string, limit: number): Promise<Buffer | null> {
  // Not blocking: the name may stand for a pipe by now. Windows knows no such flag, and no such pipes.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if ((await handle.stat()).size > limit) return null
    const chunks: Buffer[] = []
    for await (const chunk of handle.createReadStream({ end: limit, autoClose: false })) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    return bytes.length > limit ? null : bytes
  } finally {
    await handle.close()
  }
}
