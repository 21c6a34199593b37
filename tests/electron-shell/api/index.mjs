// The part of Electron's main-process module that the app uses. Everything else throws by name.
import { strict } from '../strict.mjs'
import { app } from './app.mjs'
import { BrowserWindow } from './browser-window.mjs'
import { dialog, powerMonitor, screen, shell } from './desktop.mjs'
import { ipcMain } from './ipc-main.mjs'
import { Menu, MenuItem } from './menu.mjs'
import { nativeTheme } from './native-theme.mjs'
import { net, protocol } from './protocol.mjs'
import { session } from './session.mjs'
import { webContents } from './web-contents.mjs'

export const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
})
