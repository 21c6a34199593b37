import { AppError } from '../../shared/errors'

/** The vault's key while the vault is open. Held in one place, so that locking can overwrite it. */
export interface DataKey {
  /** @throws AppError `locked` once it was destroyed. */
  bytes(): Uint8Array
  /** Overwrites the key with zeros. */
  destroy(): void
}

/** Takes the buffer over: it is the one that gets zeroed. */
export function holdKey(buffer: Buffer): DataKey {
  let held: Buffer | null = buffer
  return {
    bytes() {
      if (!held) throw new AppError('locked', 'The vault was locked meanwhile')
      return held
    },
    destroy() {
      held?.fill(0)
      held = null
    },
  }
}
