import type { BrowserWindow, Dialog } from 'electron'
import type { Translate } from '../../core/message'
import { performance } from 'node:perf_hooks'
import type { Log } from '../services'

interface CrashOptions {
  readonly window: BrowserWindow
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  load(): void
  t(): Translate
  readonly log: Log
}

/** So many crashes within a minute are no accident: asking is better than flickering. */
const patience = 2

/** A page that crashed or hangs costs nothing that was saved: it is loaded again, or the person is asked. */
export function recoverFromCrashes({ window, dialog, load, t, log }: CrashOptions): void {
  let recent: number[] = []
  let asking = false

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.info('page-gone', { reason })
    if (reason === 'clean-exit') return
    const now = performance.now()
    recent = [...recent.filter((at) => now - at < 60_000), now]
    if (recent.length <= patience) load()
    else void ask('gone', load)
  })
  window.on('unresponsive', () => {
    log.info('page-unresponsive')
    void ask('hangs', () => window.webContents.forcefullyCrashRenderer())
  })

  async function ask(what: 'gone' | 'hangs', reload: () => void): Promise<void> {
    if (asking || window.isDestroyed()) return
    asking = true
    const say = t()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(`errors:page.${what}.title`),
      detail: `${say(`errors:page.${what}.kept`)}\n${say(`errors:page.${what}.todo`)}`,
      buttons: [say('errors:page.reload'), say(`errors:page.${what}.other`)],
      defaultId: what === 'gone' ? 0 : 1,
      cancelId: 1,
      noLink: true,
    })
    asking = false
    if (window.isDestroyed()) return
    recent = []
    if (response === 0) reload()
    else if (what === 'gone') window.destroy()
  }
}
