import { performance } from 'node:perf_hooks'
import type { PowerMonitor, WebContents } from 'electron'
import { createIdleLock } from './idle-lock'

interface LockingOptions {
  readonly power: PowerMonitor
  lockAfterMinutes(): number
  isOpen(): boolean
  lock(): void
}

/** How often idleness is looked at, in milliseconds. */
const pace = 5000

/** Locks the vault when nobody is there: idle minutes, a locked screen, a computer going to sleep. */
export function watchForAbsence({ power, lockAfterMinutes, isOpen, lock }: LockingOptions) {
  const idle = createIdleLock({ lockAfterMinutes, isOpen, lock, now: () => performance.now() })
  const timer = setInterval(idle.check, pace)
  timer.unref()
  // "resume" too: some systems do not say that they go to sleep, and the idle clock may have stood still.
  power.on('suspend', lock)
  power.on('lock-screen', lock)
  power.on('resume', lock)
  return {
    touch: idle.touch,
    /** Keys and clicks count, and moving the mouse does too: somebody is reading. */
    watch(contents: WebContents): void {
      contents.on('input-event', idle.touch)
    },
  }
}
