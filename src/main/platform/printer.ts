import type { BrowserWindow } from 'electron'
import { AppError } from '../../shared/errors'
import type { Printer } from '../ipc/ports'

/** Prints what the window shows in its print view. The page lays out the sheet itself, so no margins are added. */
export function systemPrinter(window: BrowserWindow): Printer {
  return {
    print: ({ paper }) =>
      new Promise((resolve, reject) => {
        window.webContents.print(
          {
            silent: false,
            printBackground: true,
            margins: { marginType: 'none' },
            pageSize: paper === 'a4' ? 'A4' : 'Letter',
          },
          (success, reason) => {
            if (success) resolve(true)
            // Electron's words for a person who pressed "Cancel".
            else if (/cancel/i.test(reason)) resolve(false)
            else
              reject(
                new AppError('print-failed', 'The system did not print', { details: { reason: reason.slice(0, 60) } }),
              )
          },
        )
      }),
  }
}
