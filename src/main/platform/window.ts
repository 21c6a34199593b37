import { BrowserWindow } from 'electron'
import { windowOptions } from './window-options'

/** The one window. Its title never says anything but the app's name. */
export function createWindow(options: Parameters<typeof windowOptions>[0]): BrowserWindow {
  const window = new BrowserWindow(windowOptions(options))
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
