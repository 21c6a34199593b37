import { EventEmitter } from 'node:events'
import { browser } from '../browser/browser.mjs'
import { missing, strict } from '../strict.mjs'
import { toChromium } from '../urls.mjs'
import { app } from './app.mjs'
import { protocol } from './protocol.mjs'

/** What Electron calls `media` is two permissions in Chromium. */
const chromiumNames = (/** @type {string} */ permission) =>
  permission === 'media' ? ['camera', 'microphone'] : [permission]

class Session extends EventEmitter {
  protocol = protocol
  /** @type {((contents: object, permission: string, answer: (granted: boolean) => void, details: object) => void) | null} */
  #permissionHandler = null
  /** @type {((details: object, answer: (verdict: any) => void) => void) | null} */
  #beforeRequest = null
  /** @type {((details: object, answer: (verdict: any) => void) => void) | null} */
  #headersReceived = null

  webRequest = strict('webRequest', {
    onBeforeRequest: (/** @type {any[]} */ ...args) => {
      this.#beforeRequest = filtered(args)
    },
    onHeadersReceived: (/** @type {any[]} */ ...args) => {
      this.#headersReceived = filtered(args)
    },
  })

  /** Electron asks this for every request; answers the app's verdict, `{}` where it has none. */
  beforeRequest(/** @type {object} */ details) {
    return ask(this.#beforeRequest, details)
  }

  headersReceived(/** @type {object} */ details) {
    return ask(this.#headersReceived, details)
  }

  setPermissionRequestHandler(/** @type {any} */ handler) {
    this.#permissionHandler = handler
  }

  /** Without a handler Electron grants everything, and so does this. */
  async decidePermission(/** @type {any} */ contents, /** @type {string} */ permission) {
    const handler = this.#permissionHandler
    const details = { isMainFrame: true, requestingUrl: contents.getURL() }
    const granted =
      handler === null || (await new Promise((resolve) => handler(contents, permission, resolve, details)))
    const { origin } = new URL(toChromium(contents.getURL()))
    const setting = granted ? 'granted' : 'denied'
    for (const name of chromiumNames(permission)) {
      await browser()
        .send('Browser.setPermission', { permission: { name }, setting, origin })
        .catch(() => {})
    }
  }

  getStoragePath() {
    return app.getPath('sessionData')
  }

  isPersistent() {
    return true
  }

  // Known and without effect here: Chromium is never asked by anything the page can do.
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setBluetoothPairingHandler() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerLanguages() {}
  setSpellCheckerDictionaryDownloadURL() {}
  setCertificateVerifyProc() {}
  setUserAgent() {}
  setPreloads() {}
  enableNetworkEmulation() {}
  disableNetworkEmulation() {}
  async setProxy() {}
  async clearCache() {}
  async clearStorageData() {}
  async clearHostResolverCache() {}
  async clearAuthCache() {}
  async closeAllConnections() {}
}

/**
 * `(listener)` or `(filter, listener)`; a filter's patterns know `<all_urls>` and `*`, as Electron's do.
 * @param {any[]} args
 */
function filtered(args) {
  const listener = args.at(-1)
  if (args.length < 2 || listener === null) return listener
  const patterns = args[0].urls.map((/** @type {string} */ pattern) =>
    pattern === '<all_urls>' ? /./ : new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`),
  )
  return (/** @type {any} */ details, /** @type {any} */ answer) =>
    patterns.some((/** @type {RegExp} */ pattern) => pattern.test(details.url)) ? listener(details, answer) : answer({})
}

const escape = (/** @type {string} */ text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')

/**
 * @param {((details: object, answer: (verdict: any) => void) => void) | null} listener
 * @param {object} details
 */
async function ask(listener, details) {
  if (listener === null) return {}
  return (await new Promise((resolve) => listener(details, resolve))) ?? {}
}

export const defaultSession = new Session()
export const session = strict('session', { defaultSession, fromPartition: () => missing('session.fromPartition') })
