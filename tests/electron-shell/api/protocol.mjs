import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isStarted } from '../browser/browser.mjs'
import { missing, strict } from '../strict.mjs'
import { customSchemes } from '../urls.mjs'

/** @typedef {(request: Request) => Response | Promise<Response>} Handler */

/** @type {Map<string, Handler>} */
export const handlers = new Map()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(/** @type {{ scheme: string }[]} */ list) {
    if (isStarted()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of list) customSchemes.add(scheme)
  },
  handle(/** @type {string} */ scheme, /** @type {Handler} */ handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    customSchemes.add(scheme)
    handlers.set(scheme, handler)
  },
  unhandle(/** @type {string} */ scheme) {
    handlers.delete(scheme)
  },
  isProtocolHandled: (/** @type {string} */ scheme) => handlers.has(scheme),
})

const types = new Map(
  Object.entries({
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.mjs': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
    '.ttf': 'font/ttf',
    '.pdf': 'application/pdf',
    '.wasm': 'application/wasm',
    '.txt': 'text/plain',
  }),
)

export const net = strict('net', {
  /** Files only: the app makes no network request, and a stand-in must not make one for it. */
  async fetch(/** @type {string | URL | Request} */ input) {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith('file:')) missing(`net.fetch of ${url.split(':')[0]}: addresses`)
    const file = fileURLToPath(url.replace(/[?#].*$/, ''))
    const body = await readFile(file).catch(() => {
      throw new Error('net::ERR_FILE_NOT_FOUND')
    })
    const type = types.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream'
    return new Response(body, { headers: { 'content-type': type } })
  },
  isOnline: () => false,
})
