import { performance } from 'node:perf_hooks'
import type { BrowserWindow, Dialog } from 'electron'
import type { Translate } from '../../core/message'

interface ClosingOptions {
  readonly window: BrowserWindow
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  t(): Translate
}

/** So long the page may hold the window without anybody being asked, in milliseconds: a save takes far less. */
const patience = 1500

/**
 * The page holds the window back while a change is being saved, and closes it by itself then. Where saving does not
 * succeed (a full disk, a drive that is gone), trying to close again asks whether to leave the change behind.
 */
export function askBeforeLosingChanges({ window, dialog, t }: ClosingOptions): void {
  let heldSince: number | null = null
  let asking = false
  window.webContents.on('will-prevent-unload', () => {
    const now = performance.now()
    heldSince ??= now
    if (now - heldSince > patience) void ask()
  })

  async function ask(): Promise<void> {
    if (asking || window.isDestroyed()) return
    asking = true
    const say = t()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('errors:page.unsaved.title'),
      detail: `${say('errors:page.unsaved.kept')}\n${say('errors:page.unsaved.todo')}`,
      buttons: [say('errors:page.unsaved.close'), say('errors:page.unsaved.other')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    asking = false
    heldSince = null
    if (response === 0 && !window.isDestroyed()) window.destroy()
  }
}
