import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { securityHeaders } from './csp'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** Answers `app://bundle/…` from one folder, and nothing from outside it. */
export function createPageServer(root: string): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405)
    const file = fileOf(root, url)
    if (typeof file === 'number') return refuse(file)
    const type = types[path.extname(file).toLowerCase()]
    if (!type) return refuse(404)
    try {
      const body = new Uint8Array(await readFile(file))
      return new Response(method === 'HEAD' ? null : body, {
        status: 200,
        headers: { ...securityHeaders, 'content-type': type },
      })
    } catch {
      return refuse(404)
    }
  }
}

/** The file that an address names, or the status by which it is refused. */
function fileOf(root: string, address: string): string | number {
  if (!URL.canParse(address)) return 400
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'app:' || host !== 'bundle') return 404
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return 400
  }
  // A backslash or a drive would mean something on Windows that it does not mean in an address.
  if (/[\\\0:]/.test(decoded)) return 403
  const file = path.resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`)
  return file.startsWith(path.resolve(root) + path.sep) ? file : 403
}

const refuse = (status: number): Response => new Response(null, { status, headers: securityHeaders })
