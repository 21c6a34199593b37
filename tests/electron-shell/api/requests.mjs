// Answers the requests of one page: navigation rules, webRequest listeners, protocol.handle. Chromium holds each
// request ("Fetch.requestPaused") until it is told what to do.
import { browser } from '../browser/browser.mjs'
import { emitPreventable, ignoreClosed } from '../strict.mjs'
import { customSchemes, mapPolicy, originOf, toApp, toChromium } from '../urls.mjs'
import { handlers } from './protocol.mjs'
import { defaultSession } from './session.mjs'

const resourceTypes = new Map(
  Object.entries({
    Document: 'mainFrame',
    XHR: 'xhr',
    Fetch: 'xhr',
    Image: 'image',
    Script: 'script',
    Stylesheet: 'stylesheet',
    Font: 'font',
  }),
)
const withoutFragment = (/** @type {string} */ url) => url.split('#')[0]

/** Every request is held: one that no rule of the app lets through must not leave this machine unseen. */
export function interceptRequests(/** @type {string} */ sessionId) {
  return browser().send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
}

/**
 * @param {import('./web-contents.mjs').WebContents} contents
 * @param {any} paused  Chromium's description of the request
 * @param {string} sessionId  The page's, or that of one of its workers
 */
export async function answerRequest(contents, paused, sessionId) {
  const reply = (/** @type {string} */ method, /** @type {object} */ params = {}) =>
    ignoreClosed(browser().send(`Fetch.${method}`, { requestId: paused.requestId, ...params }, sessionId))
  const url = toApp(paused.request.url)
  try {
    if (isRefusedNavigation(contents, paused, url)) return reply('failRequest', { errorReason: 'Aborted' })
    const details = describe(contents, paused, url)
    const verdict = await defaultSession.beforeRequest(details)
    if (verdict.cancel) return reply('failRequest', { errorReason: 'BlockedByClient' })
    if (verdict.redirectURL) {
      const location = { name: 'location', value: toChromium(verdict.redirectURL) }
      return reply('fulfillRequest', { responseCode: 307, responseHeaders: [location] })
    }
    if (!customSchemes.has(url.split(':')[0] ?? '')) return reply('continueRequest')
    // Chrome's own wish, not the page's.
    if (url.endsWith('/favicon.ico')) return reply('fulfillRequest', { responseCode: 204 })
    reply('fulfillRequest', await fulfil(paused, url, details))
  } catch (error) {
    console.error(`Electron stand-in: no answer to ${url.split(/[?#]/)[0]}:`, error)
    reply('failRequest', { errorReason: 'Failed' })
  }
}

/** True where the page navigates by itself and the app forbids it. Not for loadURL and reload. */
function isRefusedNavigation(/** @type {any} */ contents, /** @type {any} */ paused, /** @type {string} */ url) {
  if (paused.resourceType !== 'Document' || paused.frameId !== contents.frameId) return false
  const address = withoutFragment(paused.request.url)
  if (contents.expectedNavigation !== null && withoutFragment(contents.expectedNavigation) === address) {
    contents.expectedNavigation = null
    return false
  }
  if (address === withoutFragment(contents.chromiumUrl)) return false
  const event = paused.redirectedRequestId ? 'will-redirect' : 'will-navigate'
  const { mainFrame } = contents
  const details = { url, isMainFrame: true, isSameDocument: false, frame: mainFrame, initiator: mainFrame }
  return emitPreventable(contents, event, details, url, false, true, 1, 1)
}

function describe(/** @type {any} */ contents, /** @type {any} */ paused, /** @type {string} */ url) {
  const { method, headers } = paused.request
  const resourceType = resourceTypes.get(paused.resourceType) ?? 'other'
  const referrer = toApp(headers.Referer ?? '')
  return { id: 0, url, method, resourceType, referrer, webContentsId: contents.id, webContents: contents }
}

/**
 * The app's own answer, with its headers, as Chromium wants it.
 * @param {any} paused
 * @param {string} url
 * @param {object} details
 */
async function fulfil(paused, url, details) {
  const handler = handlers.get(url.split(':')[0] ?? '')
  if (!handler) throw new Error('net::ERR_UNKNOWN_URL_SCHEME')
  const response = await handler(toRequest(paused, url))
  /** @type {Record<string, string[]>} */
  const headers = {}
  for (const [name, value] of response.headers) (headers[name] ??= []).push(value)
  const changed = await defaultSession.headersReceived({
    ...details,
    statusCode: response.status,
    responseHeaders: headers,
  })
  const responseHeaders = Object.entries(changed.responseHeaders ?? headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({
      name,
      value: /^content-security-policy/i.test(name) ? mapPolicy(String(value)) : String(value),
    })),
  )
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return { responseCode: response.status, responseHeaders, body }
}

/**
 * @param {any} paused
 * @param {string} url
 */
function toRequest(paused, url) {
  const { method, headers: sent, postDataEntries = [] } = paused.request
  const headers = new Headers()
  for (const [name, value] of Object.entries(sent)) {
    if (/^referer$/i.test(name)) headers.set(name, toApp(String(value)))
    else if (/^origin$/i.test(name)) headers.set(name, originOf(String(value)))
    else headers.set(name, String(value))
  }
  const body = Buffer.concat(
    postDataEntries.map((/** @type {any} */ entry) => Buffer.from(entry.bytes ?? '', 'base64')),
  )
  return new Request(url, { method, headers, ...(body.length > 0 ? { body } : {}) })
}
