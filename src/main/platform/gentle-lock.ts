/** Locks with a moment's notice, so that what was typed last is on disk before the key is gone. */
export interface GentleLock {
  /** Tells the page, which saves and locks by itself; locks for it when it has not done so in time. */
  lock(): void
  /** The vault is locked: nothing is left to do. To be called however that came about. */
  locked(): void
}

interface GentleLockOptions {
  isOpen(): boolean
  /** Tells the page that the vault is about to be locked. */
  warn(): void
  lock(): void
  /** Milliseconds. A save takes a few; a page that hangs, or a disk that does, must not keep the vault open. */
  readonly graceMs?: number
}

export function createGentleLock({ isOpen, warn, lock, graceMs = 1500 }: GentleLockOptions): GentleLock {
  let timer: ReturnType<typeof setTimeout> | null = null
  return {
    lock() {
      // Asked for again meanwhile: the time that was given stays the time that was given.
      if (timer || !isOpen()) return
      timer = setTimeout(() => {
        timer = null
        lock()
      }, graceMs)
      warn()
    },
    // Otherwise it would lock a vault that was opened again within the time.
    locked() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
