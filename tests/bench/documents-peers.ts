import { createRequire } from 'node:module'
import path from 'node:path'
import type { DocumentModel } from '../../src/core/documents/model'
import { htmlOf } from './documents-html'
import { jsPdf } from './documents-jspdf'
import { typst } from './documents-typst'

export interface Peer {
  readonly name: string
  draw(model: DocumentModel): Promise<unknown>
  close(): Promise<void>
}

/** The other engines that are here: Chromium wherever tests run, the npm packages once `scripts/bench.mjs` brought them. */
export async function peersAt(fontsDir: string): Promise<Peer[]> {
  const require = createRequire(path.resolve('tests/bench/peers/package.json'))
  const peers: Peer[] = [await chromium()]
  if (isThere(() => require.resolve('@react-pdf/renderer'))) {
    const { reactPdf } = await import('./documents-react-pdf')
    peers.push(await reactPdf(require, fontsDir))
  }
  if (isThere(() => require.resolve('jspdf'))) peers.push(jsPdf(require, fontsDir))
  // A native module: not there for every system.
  if (isThere(() => require.resolve('@myriaddreamin/typst-ts-node-compiler'))) peers.push(typst(require, fontsDir))
  return peers
}

function isThere(look: () => string): boolean {
  try {
    return look() !== ''
  } catch {
    return false
  }
}

/** Chromium's own printing of an HTML page: warm, tagged, one page kept open. */
async function chromium(): Promise<Peer> {
  const { chromium: browserType } = await import('@playwright/test')
  const { ensureBrowser } = (await import('../../scripts/find-browser.mjs')) as {
    ensureBrowser(): { executable: string; env: Record<string, string> }
  }
  const { executable, env } = ensureBrowser()
  const browser = await browserType.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
  })
  const page = await browser.newPage()
  return {
    name: 'Chromium',
    async draw(model) {
      await page.setContent(htmlOf(model))
      return page.pdf({ format: 'Letter', tagged: true, outline: true })
    },
    close: () => browser.close(),
  }
}
