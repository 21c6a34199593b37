// What happens in the page, told to the app under Electron's names.
import { browser, isBirthPage } from '../browser/browser.mjs'
import { binding, preloadWorldName } from '../page/scripts.mjs'
import { ignoreClosed } from '../strict.mjs'
import { toApp } from '../urls.mjs'
import { hearPage } from './page-messages.mjs'
import { answerRequest, interceptRequests } from './requests.mjs'

/** @param {import('./web-contents.mjs').WebContents} contents */
export function listenToPage(contents) {
  const on = (/** @type {string} */ name, /** @type {(params: any) => void} */ listener) =>
    browser().on(`${contents.sessionId}:${name}`, listener)
  const ofMainFrame = (/** @type {any} */ { frameId }) => frameId === contents.frameId
  let loaderId = ''

  on('Fetch.requestPaused', (paused) => answerRequest(contents, paused, contents.sessionId))

  on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== preloadWorldName || !ofMainFrame(context.auxData)) return
    contents.preloadContext = context.id
    for (const text of contents.waiting.splice(0)) contents.tellPage(text)
  })
  on('Runtime.executionContextsCleared', () => {
    contents.preloadContext = undefined
  })
  on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === binding) void hearPage(contents, payload, executionContextId)
  })
  on('Runtime.consoleAPICalled', ({ type, args }) => {
    const message = args.map((/** @type {any} */ arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ')
    const level = new Map(Object.entries({ warning: 'warning', error: 'error', debug: 'debug' })).get(type) ?? 'info'
    contents.emit('console-message', { message, level, lineNumber: 0, sourceId: '', frame: contents.mainFrame })
  })

  on('Page.frameStartedLoading', (params) => {
    if (!ofMainFrame(params) || contents.loading) return
    contents.loading = true
    contents.emit('did-start-loading')
  })
  on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId) return
    loaderId = frame.loaderId
    contents.chromiumUrl = frame.url + (frame.urlFragment ?? '')
    contents.emit('did-navigate', {}, contents.getURL(), 200, 'OK')
  })
  on('Page.navigatedWithinDocument', (params) => {
    if (!ofMainFrame(params)) return
    contents.chromiumUrl = params.url
    contents.emit('did-navigate-in-page', {}, toApp(params.url), true)
  })
  on('Page.lifecycleEvent', (params) => {
    const isShown = contents.getURL() !== '' && !isBirthPage(contents.chromiumUrl)
    if (!ofMainFrame(params) || params.loaderId !== loaderId || !isShown) return
    if (params.name === 'DOMContentLoaded') contents.emit('dom-ready', {})
    if (params.name === 'firstPaint' || params.name === 'load') contents.window.painted()
    if (params.name !== 'load') return
    contents.loading = false
    contents.emit('did-finish-load', {})
    contents.emit('did-stop-loading', {})
  })
  on('Page.javascriptDialogOpening', ({ type }) => {
    if (type === 'beforeunload') void contents.window.answerBeforeUnload()
  })

  on('Page.windowOpen', ({ url }) => contents.popups.push(url))
  on('Inspector.targetCrashed', () => {
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 })
  })
  on('Target.attachedToTarget', ({ sessionId }) => {
    browser().on(`${sessionId}:Fetch.requestPaused`, (paused) => answerRequest(contents, paused, sessionId))
    ignoreClosed(interceptRequests(sessionId))
    ignoreClosed(browser().send('Runtime.runIfWaitingForDebugger', {}, sessionId))
  })
  browser().on('Target.detachedFromTarget', ({ sessionId }) => {
    if (sessionId === contents.sessionId) contents.window.pageEnded()
  })
}
