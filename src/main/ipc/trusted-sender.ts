/** What is known of who sent a message: Electron's `WebFrameMain`, as far as it matters here. */
export interface Sender {
  readonly url: string
  readonly origin: string
  /** `null` for a window's top frame. */
  readonly parent: unknown
}

/** The app's own page, and nothing else in the world. */
export const appOrigin = 'app://bundle'

/**
 * Only the top frame of the app's own page may call. A frame that is gone (`null`) sent its message before it went:
 * nobody waits for the answer. `devServer` is the address of the development server, where there is one.
 */
export function isTrustedSender(sender: Sender | null | undefined, devServer?: string): boolean {
  if (!sender || sender.parent !== null) return false
  const url = parse(sender.url)
  if (!url || url.username || url.password) return false
  if (`${url.protocol}//${url.host}` === appOrigin && !url.port) return true
  return devServer !== undefined && parse(devServer)?.origin === url.origin && url.origin !== 'null'
}

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null)
