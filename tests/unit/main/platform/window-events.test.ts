import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserWindow, PowerMonitor, Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { askBeforeLosingChanges } from '../../../../src/main/platform/closing'
import { recoverFromCrashes } from '../../../../src/main/platform/crash'
import { watchForAbsence } from '../../../../src/main/platform/locking'
import { blockNetwork, denyPermissions, lockNavigation } from '../../../../src/main/platform/security'

/** A window as far as these rules see it: events, and what is done to it. */
function fakeWindow(answer: number) {
  const done: string[] = []
  const webContents = Object.assign(new EventEmitter(), { forcefullyCrashRenderer: () => done.push('crashed') })
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => done.includes('destroyed'),
    destroy: () => done.push('destroyed'),
  })
  const dialog = {
    showMessageBox: async () => {
      done.push('asked')
      return { response: answer, checkboxChecked: false }
    },
  }
  return {
    window: window as unknown as BrowserWindow,
    webContents,
    events: window as EventEmitter,
    dialog: dialog as never,
    done,
  }
}
const t = () => (key: string) => key
const log = { info: () => {}, error: () => {} }

describe('a page that crashes', () => {
  const crash = (times: number, answer: number): string[] => {
    const { window, webContents, dialog, done } = fakeWindow(answer)
    recoverFromCrashes({ window, dialog, load: () => done.push('loaded'), t, log })
    for (let n = 0; n < times; n++) webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    return done
  }
  it('is loaded again', () => {
    expect(crash(2, 0)).toEqual(['loaded', 'loaded'])
  })
  it.each([
    ['loads it again', 0, 'loaded'],
    ['quits', 1, 'destroyed'],
  ])('a third time in a minute is asked about, and %s', async (_what, answer, outcome) => {
    const done = crash(3, answer)
    await sleep(1)
    expect(done).toEqual(['loaded', 'loaded', 'asked', outcome])
  })
  it('is not loaded again when it simply ended', () => {
    const { window, webContents, dialog, done } = fakeWindow(0)
    recoverFromCrashes({ window, dialog, load: () => done.push('loaded'), t, log })
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(done).toEqual([])
  })
  it('is waited for or crashed on request when it hangs', async () => {
    for (const [answer, expected] of [
      [0, ['asked', 'crashed']],
      [1, ['asked']],
    ] as const) {
      const { window, events, dialog, done } = fakeWindow(answer)
      recoverFromCrashes({ window, dialog, load: () => {}, t, log })
      events.emit('unresponsive')
      await sleep(1)
      expect(done).toEqual(expected)
    }
  })
})

describe('closing with a change that cannot be saved', () => {
  it('asks only when the page has held the window for a while', async () => {
    const { window, webContents, dialog, done } = fakeWindow(0)
    askBeforeLosingChanges({ window, dialog, t })
    webContents.emit('will-prevent-unload')
    webContents.emit('will-prevent-unload')
    await sleep(1)
    expect(done).toEqual([])
    await sleep(1600)
    webContents.emit('will-prevent-unload')
    await sleep(1)
    expect(done).toEqual(['asked', 'destroyed'])
  })
})

describe('a computer that is left alone', () => {
  it.each(['suspend', 'lock-screen', 'resume'])('locks the vault on %s', (event) => {
    const power = new EventEmitter()
    let locks = 0
    watchForAbsence({
      power: power as PowerMonitor,
      lockAfterMinutes: () => 0,
      isOpen: () => true,
      lock: () => (locks += 1),
    })
    power.emit(event)
    expect(locks).toBe(1)
  })
})

describe('the page', () => {
  it('goes nowhere, opens nothing and embeds nothing', () => {
    let opener: ((details: unknown) => unknown) | undefined
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: typeof opener) => (opener = handler),
    })
    lockNavigation(contents as unknown as WebContents)
    expect(opener?.({ url: 'https://example.org' })).toEqual({ action: 'deny' })
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      let prevented = false
      contents.emit(event, { preventDefault: () => (prevented = true) })
      expect(prevented, event).toBe(true)
    }
  })

  it('is granted no permission and no device, and no request of it leaves the computer', () => {
    const asked: Record<string, (...args: never[]) => unknown> = {}
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (handler: never) => (asked['request'] = handler),
      setPermissionCheckHandler: (handler: never) => (asked['check'] = handler),
      setDevicePermissionHandler: (handler: never) => (asked['device'] = handler),
      webRequest: { onBeforeRequest: (handler: never) => (asked['before'] = handler) },
    })
    const blocked: string[] = []
    denyPermissions(session as unknown as Session)
    blockNetwork(session as unknown as Session, { allowDevTools: false }, (scheme) => blocked.push(scheme))
    const answers: unknown[] = []
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'usb'])
      asked['request']!(...([{}, permission, (granted: boolean) => answers.push(granted)] as never[]))
    expect(answers).toEqual(Array(5).fill(false))
    expect([asked['check']!(), asked['device']!()]).toEqual([false, false])
    const cancelled = (url: string): unknown => {
      let answer: unknown
      asked['before']!(...([{ url }, (given: unknown) => (answer = given)] as never[]))
      return answer
    }
    expect(cancelled('app://bundle/index.html')).toEqual({ cancel: false })
    expect(cancelled('https://example.org/rosa-delgado')).toEqual({ cancel: true })
    expect(blocked).toEqual(['https'])
    let prevented = false
    session.emit('will-download', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })
})
