// The texts put into every new document, before any script of the page.
import { codec } from './codec.mjs'
import { link } from './link.mjs'
import { pageWorld } from './page-world.mjs'
import { preloadWorld } from './preload-world.mjs'

/** Where the preload runs, and the two names through which its world and this process meet. */
export const preloadWorldName = 'Electron Isolated Context'
export const binding = '__electronShellSend'
export const receive = '__electronShellReceive'

/**
 * @param {{ secret: string, schemes: string[], preload: { path: string, source: string } | null, process: object,
 *   accelerators: boolean }} options
 */
export function pageScripts({ secret, schemes, preload, process, accelerators }) {
  const name = JSON.stringify(secret)
  const settings = JSON.stringify({ binding, receive, preloadPath: preload?.path ?? '', process, accelerators })
  const wrapped = preload ? `function (require, process, global, exports, module) {\n${preload.source}\n}` : 'null'
  return {
    page: `(${pageWorld})(${name}, ${JSON.stringify(schemes)}, ${link})`,
    preload: `(${preloadWorld})(${name}, ${settings}, ${link}, ${codec}, ${wrapped})`,
  }
}
