import type { Session, WebContents } from 'electron'
import { isAllowedRequest, type RequestRules } from './network-guard'

/** The window shows one page for its whole life. */
export function lockNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** No camera, no location, no notification, no USB: the page needs none and is granted none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** Stops every request that would leave the computer, whoever made it. */
export function blockNetwork(session: Session, rules: RequestRules, onBlocked: (protocol: string) => void): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = isAllowedRequest(url, rules)
    // The address may carry anything; its protocol is enough to find the culprit.
    if (!allowed) onBlocked(url.slice(0, 20).split(':', 1)[0] ?? '')
    answer({ cancel: !allowed })
  })
  // Nothing is downloaded either: main writes files itself, where a dialog said.
  session.on('will-download', (event) => event.preventDefault())
}
