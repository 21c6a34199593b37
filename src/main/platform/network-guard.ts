export interface RequestRules {
  /** Address of the development server; never set in a packaged app. */
  readonly devServer?: string | undefined
  readonly allowDevTools: boolean
}

/** Whether a request stays on this computer: the app's own page, and what a page makes within itself. */
export function isAllowedRequest(address: string, { devServer, allowDevTools }: RequestRules): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === 'app:') return url.host === 'bundle'
  if (url.protocol === 'data:') return true
  if (url.protocol === 'blob:')
    return address.startsWith('blob:app://bundle/') || (devServer !== undefined && sameHost(url.pathname, devServer))
  if (url.protocol === 'devtools:' || url.protocol === 'chrome-extension:') return allowDevTools
  return devServer !== undefined && sameHost(address, devServer)
}

/** The development server talks over http and a web socket. */
function sameHost(address: string, devServer: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(devServer)) return false
  const url = new URL(address)
  return ['http:', 'ws:'].includes(url.protocol) && url.host === new URL(devServer).host
}
