import type { Adapter } from 'lowdb'
import type { DataKey } from './data-key'
import { sealDocument, type Address } from './envelope'

/** A lowdb adapter whose file holds ciphertext: plaintext never reaches the disk. */
export interface SealedAdapter<T> extends Adapter<T> {
  /** The revision last read or handed to the disk; 0 before either. */
  readonly revision: number
}

interface SealedAdapterOptions<T> {
  readonly key: DataKey
  readonly address: Omit<Address, 'revision'>
  /** Opens what is on disk; `null` when there is nothing. */
  read(): Promise<{ readonly value: T; readonly revision: number } | null>
  /** Puts `text` where revision `expected` is. */
  replace(expected: number, text: string): Promise<void>
}

export function sealedAdapter<T>({ key, address, read, replace }: SealedAdapterOptions<T>): SealedAdapter<T> {
  let revision = 0
  let lastWrite: Promise<void> = Promise.resolve()
  return {
    get revision() {
      return revision
    },
    async read() {
      await lastWrite.catch(() => {})
      const found = await read()
      revision = found?.revision ?? 0
      return found?.value ?? null
    },
    // Sealed now, written in turn: two updates in one tick must neither share a file nor a revision.
    write(value) {
      const expected = revision
      const text = sealDocument(key, { ...address, revision: expected + 1 }, JSON.stringify(value))
      revision = expected + 1
      // Not caught between writes: those queued behind a failed one build on it and fail with the same error.
      const write = lastWrite.then(() => replace(expected, text))
      lastWrite = write
      write.catch(() => {
        revision = Math.min(revision, expected)
        if (lastWrite === write) lastWrite = Promise.resolve()
      })
      return write
    },
  }
}
