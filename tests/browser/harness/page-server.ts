import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createPageServer } from '../../../src/main/platform/serve-page'
import { root } from './services'

export interface PageServer {
  readonly url: string
  close(): Promise<void>
}

/** The built pages over HTTP, answered by the function that answers `app://` in the app: same headers, same policy. */
export async function servePages(): Promise<PageServer> {
  const answer = createPageServer(path.join(root, 'out/renderer'))
  const server: Server = createServer((request, response) => {
    // Asked for by browsers, never by the app.
    if (request.url === '/favicon.ico') return void response.writeHead(204).end()
    void answer({ url: `app://bundle${request.url}`, method: request.method ?? 'GET' }).then(async (page) => {
      response.writeHead(page.status, Object.fromEntries(page.headers))
      response.end(Buffer.from(await page.arrayBuffer()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
