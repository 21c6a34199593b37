import { openSync, writeSync } from 'node:fs'
import { createFolderLock } from '../../../../src/node/vault/folder-lock'

/** A process that has no handle left and asks for the lock of a folder: `node crowded.mjs DIR`. Says the error's code. */
const [dir = ''] = process.argv.slice(2)
const lock = createFolderLock({ dir })
try {
  for (;;) openSync(process.execPath, 'r')
} catch {
  // As many as it may have.
}
const answer = await lock.run(() => Promise.resolve('taken')).catch((error: { readonly code: string }) => error.code)
writeSync(1, answer)
