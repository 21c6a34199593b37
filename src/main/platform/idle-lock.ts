/** Locks when nobody has touched the window for a while. Time comes in as an argument and never goes backwards. */
export interface IdleLock {
  /** A key, a click, a call: somebody is there. */
  touch(): void
  /** Locks if it is time. To be called every few seconds. */
  check(): void
}

interface IdleLockOptions {
  /** Minutes; 0 never locks. */
  lockAfterMinutes(): number
  isOpen(): boolean
  lock(): void
  /** Milliseconds from any point in the past. */
  now(): number
}

export function createIdleLock({ lockAfterMinutes, isOpen, lock, now }: IdleLockOptions): IdleLock {
  let touchedAt = now()
  let wasOpen = false
  return {
    touch() {
      touchedAt = now()
    },
    check() {
      const open = isOpen()
      // Opening counts as a touch, however it came about.
      if (open && !wasOpen) touchedAt = now()
      wasOpen = open
      const minutes = lockAfterMinutes()
      if (open && minutes > 0 && now() - touchedAt >= minutes * 60_000) lock()
    },
  }
}
