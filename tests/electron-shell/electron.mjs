// What `import { app } from 'electron'` finds. A name that is not here is a SyntaxError that says so.
import { electron } from './api/index.mjs'

export default electron
export const {
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
} = electron
