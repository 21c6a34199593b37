import path from 'node:path'
import { BrowserWindow } from 'electron'

/** The one window. Its page is sandboxed and isolated, and its title never says anything but the app's name. */
export function createWindow(outDir: string): BrowserWindow {
  const window = new BrowserWindow({
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
      spellcheck: false,
    },
  })
  // A title would name the open student in the taskbar, in screenshots and in the system's window list.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  return window
}

/** Brings the window to the front when somebody starts Casepath a second time. */
export function showAgain(window: BrowserWindow | undefined): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
