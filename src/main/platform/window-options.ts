import path from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'

interface WindowOptions {
  /** Where the built bundles lie. */
  readonly outDir: string
  /** Developer tools can be opened: not in a packaged app. */
  readonly forDevelopers: boolean
}

/** What the one window may be and do. Its page is sandboxed and isolated; what Electron has as default is said all the same. */
export const windowOptions = ({ outDir, forDevelopers }: WindowOptions): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 700,
  show: false,
  title: 'Casepath',
  backgroundColor: '#ffffff',
  webPreferences: {
    preload: path.join(outDir, 'preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    spellcheck: false,
    devTools: forDevelopers,
  },
})
